-- The name under which clients know a session (OpenID Connect: sid); never the cookie's value. Sessions that exist
-- get a name that tells nothing and end within the hour.
ALTER TABLE sessions ADD COLUMN public_id VARCHAR(64) NOT NULL DEFAULT '';
UPDATE sessions SET public_id = CONCAT('s', id);
CREATE INDEX sessions_public_id ON sessions (public_id);

-- Which facts about the user an application asked for one by one (OpenID Connect: the parameter claims), as it wrote
-- them.
ALTER TABLE token_families ADD COLUMN claims VARCHAR(4000) NOT NULL DEFAULT '';
ALTER TABLE access_tokens ADD COLUMN claims VARCHAR(4000) NOT NULL DEFAULT '';

-- What a user tells about himself beyond his name, a row a fact.
CREATE TABLE profile_facts (
  id      BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT        NOT NULL,
  name    VARCHAR(40)   NOT NULL,
  content VARCHAR(2000) NOT NULL,
  changed DATETIME(6)   NOT NULL,
  CONSTRAINT profile_facts_name UNIQUE (user_id, name),
  CONSTRAINT profile_facts_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
