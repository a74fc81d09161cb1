package org.gatehouse.operations.awximport;

import org.gatehouse.platform.persistence.ForeignTable;

/** The tables of AWX that are read, from Tower 3.3 to AWX 24.6. */
final class AwxTables {

    static final ForeignTable USERS = ForeignTable.of("auth_user", "username", "first_name", "last_name", "email",
            "password", "is_superuser", "is_active", "date_joined", "last_login");
    static final ForeignTable PROFILES = ForeignTable.of("main_profile", "user_id", "ldap_dn");
    /** RADIUS and TACACS+, in old releases SAML. */
    static final ForeignTable ENTERPRISE_ACCOUNTS = ForeignTable.of("sso_userenterpriseauth", "user_id");
    static final ForeignTable SOCIAL_ACCOUNTS = ForeignTable.of("social_auth_usersocialauth", "user_id");
    static final ForeignTable ORGANIZATIONS = ForeignTable.of("main_organization", "name", "description")
            .withOptional("max_hosts");
    static final ForeignTable TEAMS = ForeignTable.of("main_team", "name", "description", "organization_id");
    static final ForeignTable CONTENT_TYPES = ForeignTable.of("django_content_type", "app_label", "model");
    static final ForeignTable ROLES = ForeignTable.of("main_rbac_roles", "role_field", "singleton_name",
            "content_type_id", "object_id");
    static final ForeignTable MEMBERSHIPS = ForeignTable.of("main_rbac_roles_members", "role_id", "user_id");
    /** Every pair of roles of which one includes the other; the includer is the parent. */
    static final ForeignTable ROLE_PARENTS = ForeignTable.of("main_rbac_roles_parents", "from_role_id", "to_role_id");
    static final ForeignTable APPLICATIONS = ForeignTable.of("main_oauth2application", "name", "client_id",
            "client_secret", "client_type", "authorization_grant_type", "redirect_uris", "skip_authorization",
            "created")
            .withOptional("description", "organization_id", "user_id");
    static final ForeignTable ACCESS_TOKENS = ForeignTable.of("main_oauth2accesstoken", "token", "user_id",
            "application_id", "expires", "scope", "description", "created").withOptional("last_used");
    /** The only one of these tables that belongs to the library and not to AWX. */
    static final ForeignTable REFRESH_TOKENS = ForeignTable.of("oauth2_provider_refreshtoken", "token",
            "access_token_id", "created").withOptional("revoked");
    static final ForeignTable SETTINGS = ForeignTable.of("conf_setting", "key", "value");

    private AwxTables() {
    }
}
