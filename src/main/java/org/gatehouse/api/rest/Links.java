package org.gatehouse.api.rest;

import org.gatehouse.domain.Auditable;

/** URLs as they stand in bodies: server-relative, with a slash at the end. */
public final class Links {

    public static final String ROOT = "/api/v2/";

    private Links() {
    }

    public static String list(String resource) {
        return ROOT + resource + "/";
    }

    public static String user(long id) {
        return list("users") + id + "/";
    }

    public static String organization(long id) {
        return list("organizations") + id + "/";
    }

    public static String team(long id) {
        return list("teams") + id + "/";
    }

    public static String role(long id) {
        return list("roles") + id + "/";
    }

    public static String application(long id) {
        return list("applications") + id + "/";
    }

    public static String token(long id) {
        return list("tokens") + id + "/";
    }

    public static String setting(String slug) {
        return list("settings") + slug + "/";
    }

    public static String signingKey(long id) {
        return list("signing_keys") + id + "/";
    }

    public static String activity(long id) {
        return list("activity_stream") + id + "/";
    }

    /** The URL of whatever it is. */
    public static String of(Auditable object) {
        return switch (object.objectType()) {
            case USER -> user(object.id());
            case ORGANIZATION -> organization(object.id());
            case TEAM -> team(object.id());
            case APPLICATION -> application(object.id());
            case ACCESS_TOKEN -> token(object.id());
            case SIGNING_KEY -> signingKey(object.id());
            default -> throw new IllegalStateException("no link to a " + object.objectType().awxName());
        };
    }
}
