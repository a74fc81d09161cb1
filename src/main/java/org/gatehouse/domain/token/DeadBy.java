package org.gatehouse.domain.token;

/** Why the refresh tokens of a family have been of no use for long. Each has its own index. */
public enum DeadBy {

    REVOCATION("select f.revoked, f.id, f.id from TokenFamily f where f.revoked >= :from and f.revoked <= :to "
            + "and (f.revoked > :from or f.id > :id) order by f.revoked, f.id"),
    AGE("select f.expires, f.id, f.id from TokenFamily f where f.expires >= :from and f.expires <= :to "
            + "and (f.expires > :from or f.id > :id) order by f.expires, f.id"),
    /** The newest refresh token has not been used in time. */
    IDLENESS("select r.created, r.id, r.familyId from RefreshToken r where r.spent is null and r.created >= :from "
            + "and r.created <= :to and (r.created > :from or r.id > :id) order by r.created, r.id");

    private final String query;

    DeadBy(String query) {
        this.query = query;
    }

    /** Such families in JPQL, in the order in which they died, from a place on. */
    String query() {
        return query;
    }
}
