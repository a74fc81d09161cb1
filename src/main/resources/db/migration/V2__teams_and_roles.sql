-- Teams, what they hold, and the two roles on the system as a whole.

CREATE TABLE teams (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name            VARCHAR(512)  NOT NULL,
  description     VARCHAR(2000) NOT NULL,
  organization_id BIGINT        NOT NULL,
  created         DATETIME(6)   NOT NULL,
  modified        DATETIME(6)   NOT NULL,
  CONSTRAINT teams_organization_name UNIQUE (organization_id, name),
  CONSTRAINT teams_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A role belongs to an organization, to a team, or to neither.
ALTER TABLE roles ADD COLUMN team_id BIGINT;
ALTER TABLE roles ADD CONSTRAINT roles_team_field UNIQUE (team_id, role_field);
ALTER TABLE roles ADD CONSTRAINT roles_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE;

CREATE TABLE team_grants (
  id      BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  role_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  CONSTRAINT team_grants_role_team UNIQUE (role_id, team_id),
  CONSTRAINT team_grants_role FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
  CONSTRAINT team_grants_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX team_grants_team_role ON team_grants (team_id, role_id);

INSERT INTO roles (role_field, organization_id, team_id) VALUES ('system_administrator', NULL, NULL);
INSERT INTO roles (role_field, organization_id, team_id) VALUES ('system_auditor', NULL, NULL);

-- Whoever has the flag holds the role.
INSERT INTO role_memberships (role_id, user_id)
  SELECT r.id, u.id FROM roles r, users u WHERE r.role_field = 'system_administrator' AND u.is_superuser = TRUE;
INSERT INTO role_memberships (role_id, user_id)
  SELECT r.id, u.id FROM roles r, users u WHERE r.role_field = 'system_auditor' AND u.is_system_auditor = TRUE;
