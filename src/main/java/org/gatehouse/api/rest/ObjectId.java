package org.gatehouse.api.rest;

/** The id in a URL; anything else than a number names nothing. */
public record ObjectId(long value) {

    /** Called by JAX-RS. */
    public static ObjectId valueOf(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw ApiException.notFound();
        }
        return new ObjectId(Long.parseLong(text));
    }
}
