package org.gatehouse.api.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.gatehouse.platform.persistence.JpaRepository;

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
        long id = Optional.of(body.json().get("id")).filter(AssociationForm::isInteger).flatMap(FieldType.ID::parse)
                .map(Long.class::cast).orElseThrow(() -> ApiException.association("\"id\" field must be an integer."));
        return Optional.of(new AssociationForm(id, removal));
    }

    /** The association that the body must ask for, as the lists of roles want it. */
    public static AssociationForm require(RequestBody body, String noun) {
        JsonValue id = body.json().getOrDefault("id", JsonValue.NULL);
        if (id == JsonValue.NULL) {
            throw ApiException.association(noun + " 'id' field is missing.");
        }
        return read(body).orElseThrow();
    }

    /** The same; AWX: on {@code roles/N/teams/} only a true value means removal. */
    public static AssociationForm requireByValue(RequestBody body, String noun) {
        AssociationForm form = require(body, noun);
        boolean removal = form.isRemoval
                && FieldType.BOOLEAN.parse(body.json().get("disassociate")).map(Boolean.class::cast).orElse(false);
        return new AssociationForm(form.id, removal);
    }

    /** AWX: here, unlike in the fields of a form, digits in a string are no number. */
    private static boolean isInteger(JsonValue id) {
        return id instanceof JsonNumber number && number.isIntegral();
    }

    /** The other object. */
    public <T> T find(JpaRepository<T> repository, String noun) {
        return repository.find(id)
                .orElseThrow(() -> ApiException.badRequest(noun + " matching query does not exist."));
    }
}
