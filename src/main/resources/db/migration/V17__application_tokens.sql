-- Tokens that act for an application itself are looked for by having no user, beside those of a user.
CREATE INDEX access_tokens_user_application ON access_tokens (user_id, application_id);
