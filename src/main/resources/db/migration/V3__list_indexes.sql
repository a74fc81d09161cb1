-- What lists are filtered by most: names that people type, and moments.
CREATE INDEX applications_name ON applications (name);
CREATE INDEX teams_name ON teams (name);
CREATE INDEX users_email ON users (email);
CREATE INDEX access_tokens_created ON access_tokens (created);
CREATE INDEX activity_entries_occurred ON activity_entries (occurred);
