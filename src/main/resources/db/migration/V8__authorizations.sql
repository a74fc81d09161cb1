-- What is known of the authorization that a family of tokens came from: the remembered consent, when and in which
-- session the resource owner proved who he is, and the resources that the tokens are for (RFC 8707).
ALTER TABLE token_families ADD COLUMN consent_id BIGINT;
ALTER TABLE token_families ADD COLUMN authenticated DATETIME(6);
ALTER TABLE token_families ADD COLUMN session_id VARCHAR(64);
ALTER TABLE token_families ADD COLUMN resources VARCHAR(4000) NOT NULL DEFAULT '';
CREATE INDEX token_families_consent_id ON token_families (consent_id);
CREATE INDEX token_families_session_id ON token_families (session_id);

ALTER TABLE access_tokens ADD COLUMN resources VARCHAR(4000) NOT NULL DEFAULT '';
