-- The tables of AWX 24.6.1 that an import reads, with AWX's names, types and constraints; only these columns and what
-- must not be NULL beside them. Columns that tests never ask for have a default, which Django gives and not the table.
CREATE TABLE django_content_type (
  id SERIAL PRIMARY KEY, app_label VARCHAR(100) NOT NULL, model VARCHAR(100) NOT NULL, UNIQUE (app_label, model));
CREATE TABLE conf_setting (
  id SERIAL PRIMARY KEY, created TIMESTAMPTZ NOT NULL, modified TIMESTAMPTZ NOT NULL, key VARCHAR(255) NOT NULL,
  value JSONB, user_id INTEGER);
CREATE TABLE auth_user (
  id SERIAL PRIMARY KEY, password VARCHAR(128) NOT NULL, last_login TIMESTAMPTZ, is_superuser BOOLEAN NOT NULL,
  username VARCHAR(150) NOT NULL UNIQUE, first_name VARCHAR(150) NOT NULL, last_name VARCHAR(150) NOT NULL,
  email VARCHAR(254) NOT NULL, is_staff BOOLEAN NOT NULL, is_active BOOLEAN NOT NULL,
  date_joined TIMESTAMPTZ NOT NULL);
CREATE TABLE main_profile (
  id SERIAL PRIMARY KEY, created TIMESTAMPTZ NOT NULL, modified TIMESTAMPTZ NOT NULL, ldap_dn VARCHAR(1024) NOT NULL,
  user_id INTEGER NOT NULL UNIQUE REFERENCES auth_user (id));
CREATE TABLE sso_userenterpriseauth (
  id SERIAL PRIMARY KEY, provider VARCHAR(32) NOT NULL, user_id INTEGER NOT NULL REFERENCES auth_user (id),
  UNIQUE (user_id, provider));
CREATE TABLE social_auth_usersocialauth (
  id BIGSERIAL PRIMARY KEY, provider VARCHAR(32) NOT NULL, uid VARCHAR(255) NOT NULL, extra_data JSONB NOT NULL,
  user_id INTEGER NOT NULL REFERENCES auth_user (id), created TIMESTAMPTZ NOT NULL, modified TIMESTAMPTZ NOT NULL,
  UNIQUE (provider, uid));
CREATE TABLE main_organization (
  id SERIAL PRIMARY KEY, created TIMESTAMPTZ NOT NULL, modified TIMESTAMPTZ NOT NULL, description TEXT NOT NULL,
  name VARCHAR(512) NOT NULL UNIQUE, max_hosts INTEGER NOT NULL DEFAULT 0 CHECK (max_hosts >= 0), created_by_id INTEGER,
  modified_by_id INTEGER);
CREATE TABLE main_team (
  id SERIAL PRIMARY KEY, created TIMESTAMPTZ NOT NULL, modified TIMESTAMPTZ NOT NULL, description TEXT NOT NULL,
  name VARCHAR(512) NOT NULL, organization_id INTEGER NOT NULL REFERENCES main_organization (id),
  created_by_id INTEGER, modified_by_id INTEGER, UNIQUE (organization_id, name));
CREATE TABLE main_rbac_roles (
  id SERIAL PRIMARY KEY, role_field TEXT NOT NULL, singleton_name TEXT UNIQUE, implicit_parents TEXT NOT NULL,
  content_type_id INTEGER REFERENCES django_content_type (id), object_id INTEGER CHECK (object_id >= 0));
CREATE TABLE main_rbac_roles_members (
  id SERIAL PRIMARY KEY, role_id INTEGER NOT NULL REFERENCES main_rbac_roles (id),
  user_id INTEGER NOT NULL REFERENCES auth_user (id), UNIQUE (role_id, user_id));
CREATE TABLE main_rbac_roles_parents (
  id SERIAL PRIMARY KEY, from_role_id INTEGER NOT NULL REFERENCES main_rbac_roles (id),
  to_role_id INTEGER NOT NULL REFERENCES main_rbac_roles (id), UNIQUE (from_role_id, to_role_id));
CREATE TABLE main_oauth2application (
  id BIGSERIAL PRIMARY KEY, client_id VARCHAR(100) NOT NULL UNIQUE, redirect_uris TEXT NOT NULL,
  client_type VARCHAR(32) NOT NULL, authorization_grant_type VARCHAR(32) NOT NULL,
  client_secret VARCHAR(1024) NOT NULL, name VARCHAR(255) NOT NULL, skip_authorization BOOLEAN NOT NULL,
  created TIMESTAMPTZ NOT NULL, updated TIMESTAMPTZ NOT NULL, description TEXT NOT NULL, logo_data TEXT NOT NULL,
  algorithm VARCHAR(5) NOT NULL DEFAULT '', user_id INTEGER REFERENCES auth_user (id),
  organization_id INTEGER REFERENCES main_organization (id), UNIQUE (name, organization_id));
CREATE TABLE main_oauth2accesstoken (
  id BIGSERIAL PRIMARY KEY, token VARCHAR(255) NOT NULL UNIQUE, expires TIMESTAMPTZ NOT NULL, scope TEXT NOT NULL,
  created TIMESTAMPTZ NOT NULL, updated TIMESTAMPTZ NOT NULL, description TEXT NOT NULL, last_used TIMESTAMPTZ,
  modified TIMESTAMPTZ NOT NULL DEFAULT now(), application_id BIGINT REFERENCES main_oauth2application (id),
  user_id INTEGER REFERENCES auth_user (id), source_refresh_token_id BIGINT UNIQUE, id_token_id BIGINT UNIQUE);
CREATE TABLE oauth2_provider_refreshtoken (
  id BIGSERIAL PRIMARY KEY, token VARCHAR(255) NOT NULL,
  access_token_id BIGINT UNIQUE REFERENCES main_oauth2accesstoken (id),
  application_id BIGINT NOT NULL REFERENCES main_oauth2application (id),
  user_id INTEGER NOT NULL REFERENCES auth_user (id), created TIMESTAMPTZ NOT NULL, updated TIMESTAMPTZ NOT NULL,
  revoked TIMESTAMPTZ, UNIQUE (token, revoked));
