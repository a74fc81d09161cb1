-- Which applications were told in an ID token that somebody is signed in, by the session's public name: they hear of its
-- end.
CREATE TABLE session_clients (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id      VARCHAR(64) NOT NULL,
  application_id BIGINT      NOT NULL,
  CONSTRAINT session_clients_application FOREIGN KEY (application_id) REFERENCES applications (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX session_clients_public_id ON session_clients (public_id);
