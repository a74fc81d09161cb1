package org.gatehouse.api.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The id in a URL; anything else than a number names nothing. */
public record ObjectId(long value) {

    /** Called by JAX-RS. */
    public static ObjectId valueOf(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw ApiException.notFound();
        }
        return new ObjectId(Long.parseLong(text));
    }

    /** The id that a matched URL has under this name, if it has one. */
    public static Optional<ObjectId> of(UriInfo uri, String parameter) {
        return Optional.ofNullable(uri.getPathParameters().getFirst(parameter)).map(ObjectId::valueOf);
    }
}
