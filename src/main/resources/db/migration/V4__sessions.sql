-- Who is signed in with a browser or the command line; the cookie's value is stored as its digest.
CREATE TABLE sessions (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  secret    BINARY(32)  NOT NULL,
  user_id   BIGINT      NOT NULL,
  created   DATETIME(6) NOT NULL,
  last_seen DATETIME(6) NOT NULL,
  expires   DATETIME(6) NOT NULL,
  CONSTRAINT sessions_secret UNIQUE (secret),
  CONSTRAINT sessions_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX sessions_user_id ON sessions (user_id);
CREATE INDEX sessions_expires ON sessions (expires);

-- How many wrong passwords there were for an account, from an address, for one from the other. No foreign key and no
-- name in clear: an account need not exist, and people type passwords into the wrong field.
CREATE TABLE guess_counts (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject BINARY(32)  NOT NULL,
  guesses INT         NOT NULL,
  counted DATETIME(6) NOT NULL,
  blocked DATETIME(6) NOT NULL,
  trusted DATETIME(6) NOT NULL,
  expires DATETIME(6) NOT NULL,
  CONSTRAINT guess_counts_subject UNIQUE (subject)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX guess_counts_expires ON guess_counts (expires);
