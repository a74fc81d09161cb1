-- Keys that sign tokens: the public part as a JWK, the private one sealed under the secret key of the installation.
CREATE TABLE signing_keys (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kid             VARCHAR(64)   NOT NULL,
  algorithm       VARCHAR(8)    NOT NULL,
  public_jwk      VARCHAR(2000) NOT NULL,
  private_jwk     VARCHAR(6000) NOT NULL,
  signs_from      DATETIME(6)   NOT NULL,
  signs_until     DATETIME(6),
  published_until DATETIME(6),
  created         DATETIME(6)   NOT NULL,
  modified        DATETIME(6)   NOT NULL,
  CONSTRAINT signing_keys_kid UNIQUE (kid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- By which a node notices at its start that it has another secret key than the others; null while nothing is sealed.
ALTER TABLE installation ADD COLUMN secret_key_check BINARY(32);
