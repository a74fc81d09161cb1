-- Users for whom another system vouches.
ALTER TABLE users ADD COLUMN ldap_dn VARCHAR(1024) NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN external_account VARCHAR(16);
