-- When the next node may purge; nodes compare and set it, so that one of them does.
ALTER TABLE installation ADD COLUMN next_purge DATETIME(6);

-- What the purge looks for; the activity stream has its index already.
CREATE INDEX token_families_revoked ON token_families (revoked);
CREATE INDEX token_families_expires ON token_families (expires);
CREATE INDEX refresh_tokens_spent_created ON refresh_tokens (spent, created);
