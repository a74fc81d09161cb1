package org.gatehouse.api.rest;

import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/**
 * Finds the object that a URL names, or refuses: 404 if there is none, 403 if the caller may not see it or not do what
 * he wants. AWX: an id that exists is no secret.
 */
public final class Lookups {

    private Lookups() {
    }

    /** The object, if the caller may see it. */
    public static <T> T readable(JpaRepository<T> repository, long id, Criterion visible) {
        return repository.findOne(Criterion.is("id", id).and(visible))
                .orElseThrow(() -> repository.exists(Criterion.is("id", id)) ? ApiException.forbidden()
                        : ApiException.notFound());
    }

    /** The object, if the caller may see it and do what the second criterion permits. */
    public static <T> T permitted(JpaRepository<T> repository, long id, Criterion visible, Criterion permitted) {
        T object = readable(repository, id, visible);
        if (isPermitted(repository, id, permitted)) {
            return object;
        }
        // Nothing is permitted on what somebody else has deleted between the two questions.
        throw repository.exists(Criterion.is("id", id)) ? ApiException.forbidden() : ApiException.notFound();
    }

    /** Whether what the criterion permits is permitted on the object, which exists. */
    public static boolean isPermitted(JpaRepository<?> repository, long id, Criterion permitted) {
        return permitted.equals(Criterion.ALL) || repository.exists(Criterion.is("id", id).and(permitted));
    }
}
