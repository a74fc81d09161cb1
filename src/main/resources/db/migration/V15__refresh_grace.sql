-- The pair that took the place of a spent refresh token, sealed with its value, where the operator wants a grace.
ALTER TABLE refresh_tokens ADD COLUMN successor VARCHAR(8000);
