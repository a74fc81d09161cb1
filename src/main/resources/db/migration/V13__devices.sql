-- Devices that wait for somebody to let them in from another one (RFC 8628); both codes are stored as digests.
CREATE TABLE device_requests (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  device_code      BINARY(32)    NOT NULL,
  user_code        BINARY(32)    NOT NULL,
  application_id   BIGINT        NOT NULL,
  scope            VARCHAR(1000) NOT NULL,
  resources        VARCHAR(4000) NOT NULL,
  expires          DATETIME(6)   NOT NULL,
  polling_interval INT           NOT NULL,
  polled           DATETIME(6),
  user_id          BIGINT,
  allowed          BOOLEAN       NOT NULL,
  decided          DATETIME(6),
  authenticated    DATETIME(6),
  session_id       VARCHAR(64),
  created          DATETIME(6)   NOT NULL,
  modified         DATETIME(6)   NOT NULL,
  CONSTRAINT device_requests_device_code UNIQUE (device_code),
  CONSTRAINT device_requests_user_code UNIQUE (user_code),
  CONSTRAINT device_requests_application FOREIGN KEY (application_id) REFERENCES applications (id) ON DELETE CASCADE,
  CONSTRAINT device_requests_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX device_requests_application_id ON device_requests (application_id);
CREATE INDEX device_requests_user_id ON device_requests (user_id);
CREATE INDEX device_requests_expires ON device_requests (expires);

-- The token for which another one was exchanged (RFC 8693), if it belongs to no family: the other one ends with it.
ALTER TABLE access_tokens ADD COLUMN origin_token_id BIGINT;
CREATE INDEX access_tokens_origin_token_id ON access_tokens (origin_token_id);
