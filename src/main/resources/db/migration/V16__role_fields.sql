-- The roles on the system as a whole are looked for by their field alone.
CREATE INDEX roles_role_field ON roles (role_field);
