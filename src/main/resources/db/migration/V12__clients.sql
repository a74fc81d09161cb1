-- What an application says about itself as a client (RFC 7591). A node of the version before doesn't name these columns
-- when it makes one; so each is empty or has a default. TEXT, because VARCHAR would outgrow what a row can hold.
ALTER TABLE applications ADD COLUMN (
  grant_types                          VARCHAR(500),
  token_endpoint_auth_method           VARCHAR(32),
  jwks                                 TEXT,
  jwks_uri                             TEXT,
  require_pkce                         BOOLEAN     NOT NULL DEFAULT TRUE,
  access_token_format                  VARCHAR(16) NOT NULL DEFAULT 'opaque',
  id_token_signed_response_alg         VARCHAR(16) NOT NULL DEFAULT 'RS256',
  allowed_scope                        TEXT,
  allowed_origins                      TEXT,
  may_introspect                       BOOLEAN     NOT NULL DEFAULT FALSE,
  post_logout_redirect_uris            TEXT,
  backchannel_logout_uri               TEXT,
  backchannel_logout_session_required  BOOLEAN     NOT NULL DEFAULT FALSE,
  frontchannel_logout_uri              TEXT,
  frontchannel_logout_session_required BOOLEAN     NOT NULL DEFAULT FALSE,
  logo_uri                             TEXT,
  client_uri                           TEXT,
  policy_uri                           TEXT,
  tos_uri                              TEXT,
  initiate_login_uri                   TEXT
);

-- The secret that a rotation has replaced, until it ends; and what an administrator tells secrets apart by.
ALTER TABLE applications ADD COLUMN (
  client_secret_hint       VARCHAR(16),
  client_secret_created    DATETIME(6),
  previous_secret          BINARY(32),
  previous_secret_hint     VARCHAR(16),
  previous_secret_created  DATETIME(6),
  previous_secret_expires  DATETIME(6)
);

-- Assertions by which clients have authenticated, by digest of client and jti, so that none is taken twice on any node.
CREATE TABLE client_assertions (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assertion BINARY(32)  NOT NULL,
  expires   DATETIME(6) NOT NULL,
  CONSTRAINT client_assertions_assertion UNIQUE (assertion)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX client_assertions_expires ON client_assertions (expires);
