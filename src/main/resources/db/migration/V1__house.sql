-- Timestamps are UTC. Secrets are SHA-256 digests. Every foreign key has an index that begins with it.

CREATE TABLE installation (
  id           BIGINT      NOT NULL PRIMARY KEY,
  install_uuid VARCHAR(36)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The one row that nodes lock while they prepare an empty database.
INSERT INTO installation (id, install_uuid) VALUES (1, NULL);

CREATE TABLE users (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject           VARCHAR(40)  NOT NULL,
  username          VARCHAR(150) NOT NULL,
  first_name        VARCHAR(150) NOT NULL,
  last_name         VARCHAR(150) NOT NULL,
  email             VARCHAR(254) NOT NULL,
  password          VARCHAR(255) NOT NULL,
  is_superuser      BOOLEAN      NOT NULL,
  is_system_auditor BOOLEAN      NOT NULL,
  is_active         BOOLEAN      NOT NULL,
  last_login        DATETIME(6),
  created           DATETIME(6)  NOT NULL,
  modified          DATETIME(6)  NOT NULL,
  CONSTRAINT users_subject UNIQUE (subject),
  CONSTRAINT users_username UNIQUE (username)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX users_superuser ON users (is_superuser);

CREATE TABLE organizations (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name        VARCHAR(512)  NOT NULL,
  description VARCHAR(2000) NOT NULL,
  max_hosts   INT           NOT NULL,
  is_active   BOOLEAN       NOT NULL,
  created     DATETIME(6)   NOT NULL,
  modified    DATETIME(6)   NOT NULL,
  CONSTRAINT organizations_name UNIQUE (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE roles (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  role_field      VARCHAR(64) NOT NULL,
  organization_id BIGINT,
  CONSTRAINT roles_organization_field UNIQUE (organization_id, role_field),
  CONSTRAINT roles_organization FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE role_memberships (
  id      BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  role_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  CONSTRAINT role_memberships_role_user UNIQUE (role_id, user_id),
  CONSTRAINT role_memberships_role FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
  CONSTRAINT role_memberships_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX role_memberships_user_role ON role_memberships (user_id, role_id);

CREATE TABLE applications (
  id                       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name                     VARCHAR(255)  NOT NULL,
  description              VARCHAR(2000) NOT NULL,
  user_id                  BIGINT,
  organization_id          BIGINT,
  client_id                VARCHAR(100)  NOT NULL,
  client_secret            BINARY(32),
  client_type              VARCHAR(16)   NOT NULL,
  authorization_grant_type VARCHAR(32)   NOT NULL,
  redirect_uris            VARCHAR(8000) NOT NULL,
  skip_authorization       BOOLEAN       NOT NULL,
  is_active                BOOLEAN       NOT NULL,
  created                  DATETIME(6)   NOT NULL,
  modified                 DATETIME(6)   NOT NULL,
  CONSTRAINT applications_client_id UNIQUE (client_id),
  CONSTRAINT applications_organization_name UNIQUE (organization_id, name),
  CONSTRAINT applications_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT applications_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX applications_user_id ON applications (user_id);

-- Everything that one authorization gave: the row that refresh and revocation lock.
CREATE TABLE token_families (
  id                    BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id               BIGINT,
  application_id        BIGINT        NOT NULL,
  origin_application_id BIGINT,
  origin_family_id      BIGINT,
  scope                 VARCHAR(1000) NOT NULL,
  generation            INT           NOT NULL,
  expires               DATETIME(6)   NOT NULL,
  revoked               DATETIME(6),
  created               DATETIME(6)   NOT NULL,
  modified              DATETIME(6)   NOT NULL,
  CONSTRAINT token_families_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT token_families_application FOREIGN KEY (application_id) REFERENCES applications (id) ON DELETE CASCADE,
  CONSTRAINT token_families_origin FOREIGN KEY (origin_application_id) REFERENCES applications (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX token_families_user_id ON token_families (user_id);
CREATE INDEX token_families_application_id ON token_families (application_id);
CREATE INDEX token_families_origin_id ON token_families (origin_application_id);
CREATE INDEX token_families_origin_family_id ON token_families (origin_family_id);

CREATE TABLE refresh_tokens (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  family_id  BIGINT      NOT NULL,
  token      BINARY(32)  NOT NULL,
  generation INT         NOT NULL,
  spent      DATETIME(6),
  created    DATETIME(6) NOT NULL,
  modified   DATETIME(6) NOT NULL,
  CONSTRAINT refresh_tokens_token UNIQUE (token),
  CONSTRAINT refresh_tokens_family FOREIGN KEY (family_id) REFERENCES token_families (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX refresh_tokens_family_id ON refresh_tokens (family_id);

CREATE TABLE access_tokens (
  id                    BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token                 BINARY(32)    NOT NULL,
  hint                  VARCHAR(16)   NOT NULL,
  user_id               BIGINT,
  application_id        BIGINT,
  origin_application_id BIGINT,
  family_id             BIGINT,
  origin_family_id      BIGINT,
  scope                 VARCHAR(1000) NOT NULL,
  description           VARCHAR(2000) NOT NULL,
  expires               DATETIME(6)   NOT NULL,
  last_used             DATETIME(6),
  created               DATETIME(6)   NOT NULL,
  modified              DATETIME(6)   NOT NULL,
  CONSTRAINT access_tokens_token UNIQUE (token),
  CONSTRAINT access_tokens_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT access_tokens_application FOREIGN KEY (application_id) REFERENCES applications (id),
  CONSTRAINT access_tokens_origin FOREIGN KEY (origin_application_id) REFERENCES applications (id),
  CONSTRAINT access_tokens_family FOREIGN KEY (family_id) REFERENCES token_families (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX access_tokens_user_id ON access_tokens (user_id);
CREATE INDEX access_tokens_application_id ON access_tokens (application_id);
CREATE INDEX access_tokens_origin_id ON access_tokens (origin_application_id);
CREATE INDEX access_tokens_family_id ON access_tokens (family_id);
CREATE INDEX access_tokens_origin_family_id ON access_tokens (origin_family_id);
CREATE INDEX access_tokens_expires ON access_tokens (expires);

-- What an administrator has changed; everything else has the default of the code.
CREATE TABLE settings (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name     VARCHAR(100) NOT NULL,
  content  VARCHAR(8000) NOT NULL,
  created  DATETIME(6)  NOT NULL,
  modified DATETIME(6)  NOT NULL,
  CONSTRAINT settings_name UNIQUE (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- No foreign keys: an entry outlives what it tells of.
CREATE TABLE activity_entries (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  occurred           DATETIME(6)  NOT NULL,
  operation          VARCHAR(16)  NOT NULL,
  actor_id           BIGINT,
  actor_username     VARCHAR(150) NOT NULL,
  actor_first_name   VARCHAR(150) NOT NULL,
  actor_last_name    VARCHAR(150) NOT NULL,
  object1            VARCHAR(64)  NOT NULL,
  object1_id         BIGINT       NOT NULL,
  object2            VARCHAR(64)  NOT NULL,
  object2_id         BIGINT,
  role_id            BIGINT,
  object_association VARCHAR(64)  NOT NULL,
  object_type        VARCHAR(64)  NOT NULL,
  changes            MEDIUMTEXT   NOT NULL,
  action_node        VARCHAR(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX activity_entries_object1 ON activity_entries (object1, object1_id);
CREATE INDEX activity_entries_object2 ON activity_entries (object2, object2_id);
CREATE INDEX activity_entries_actor ON activity_entries (actor_id);
