-- Where the tables of Tower 3.3 differ from those of AWX 24.6.1, on top of these.
ALTER TABLE main_organization DROP COLUMN max_hosts;
ALTER TABLE main_oauth2application DROP COLUMN algorithm;
ALTER TABLE main_oauth2application DROP CONSTRAINT main_oauth2application_name_organization_id_key;
ALTER TABLE main_oauth2application ALTER COLUMN client_secret TYPE VARCHAR(255);
ALTER TABLE main_oauth2accesstoken DROP COLUMN id_token_id;
ALTER TABLE main_oauth2accesstoken DROP COLUMN modified;
ALTER TABLE main_oauth2accesstoken ALTER COLUMN description TYPE VARCHAR(200);
ALTER TABLE auth_user ALTER COLUMN first_name TYPE VARCHAR(30);
ALTER TABLE conf_setting ALTER COLUMN value TYPE TEXT;
