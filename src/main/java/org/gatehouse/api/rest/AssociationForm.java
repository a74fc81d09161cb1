package org.gatehouse.api.rest;

import java.util.Optional;

/**
 * A body that adds an existing object to a list or removes it. AWX: it does so whenever it holds {@code id} or
 * {@code disassociate}; the mere presence of the latter means removal.
 *
 * @param id the object
 * @param isRemoval whether it is to be removed
 */
public record AssociationForm(long id, boolean isRemoval) {

    /** The association that the body asks for; empty if it is no association at all. */
    public static Optional<AssociationForm> read(RequestBody body) {
        boolean removal = body.has("disassociate");
        if (!body.has("id")) {
            if (removal) {
                throw ApiException.association("\"id\" is required to disassociate");
            }
            return Optional.empty();
        }
        long id = FieldType.ID.parse(body.json().get("id")).map(Long.class::cast)
                .orElseThrow(() -> ApiException.association("\"id\" field must be an integer."));
        return Optional.of(new AssociationForm(id, removal));
    }
}
