-- What a user has allowed an application to do, remembered so that he need not be asked again.
CREATE TABLE consents (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id        BIGINT        NOT NULL,
  application_id BIGINT        NOT NULL,
  scope          VARCHAR(4000) NOT NULL,
  claims         VARCHAR(4000) NOT NULL,
  created        DATETIME(6)   NOT NULL,
  modified       DATETIME(6)   NOT NULL,
  CONSTRAINT consents_user_application UNIQUE (user_id, application_id),
  CONSTRAINT consents_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT consents_application FOREIGN KEY (application_id) REFERENCES applications (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX consents_application_id ON consents (application_id);

-- Authorization codes (RFC 6749 §4.1.2), as digests; a redeemed one stays for a while, to know it when it comes back.
CREATE TABLE authorization_codes (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code             BINARY(32)    NOT NULL,
  user_id          BIGINT        NOT NULL,
  application_id   BIGINT        NOT NULL,
  redirect_uri     VARCHAR(2000) NOT NULL,
  redirect_named   BOOLEAN       NOT NULL,
  scope            VARCHAR(1000) NOT NULL,
  challenge        BINARY(32),
  nonce            VARCHAR(1000),
  consent_id       BIGINT,
  authenticated    DATETIME(6),
  session_id       VARCHAR(64),
  resources        VARCHAR(4000) NOT NULL,
  claims           VARCHAR(4000) NOT NULL,
  expires          DATETIME(6)   NOT NULL,
  redeemed         DATETIME(6),
  family_id        BIGINT,
  token_id         BIGINT,
  created          DATETIME(6)   NOT NULL,
  modified         DATETIME(6)   NOT NULL,
  CONSTRAINT authorization_codes_code UNIQUE (code),
  CONSTRAINT authorization_codes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT authorization_codes_application FOREIGN KEY (application_id)
    REFERENCES applications (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX authorization_codes_user_id ON authorization_codes (user_id);
CREATE INDEX authorization_codes_application_id ON authorization_codes (application_id);
CREATE INDEX authorization_codes_expires ON authorization_codes (expires);

-- A token that no refresh token can renew has no family; it too ends with the consent that it came from.
ALTER TABLE access_tokens ADD COLUMN consent_id BIGINT;
CREATE INDEX access_tokens_consent_id ON access_tokens (consent_id);

-- The request for which a user has signed in anew: he need not do it again for that one.
ALTER TABLE sessions ADD COLUMN purpose BINARY(32);
