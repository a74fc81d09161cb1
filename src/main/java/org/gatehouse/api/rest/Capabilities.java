package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Set;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/**
 * What the caller may do with the objects of a page, by the very criteria that decide when he tries.
 *
 * @param editable ids of those he may change
 * @param deletable ids of those he may delete
 */
public record Capabilities(Set<Long> editable, Set<Long> deletable) {

    /**
     * At most two queries, whatever the size of the page; none under a scope that permits no writing.
     *
     * @param writing whether the caller's scope permits to change such objects at all
     */
    public static Capabilities of(boolean writing, Collection<Long> ids, JpaRepository<?> repository,
            Criterion changeable, Criterion deletable) {
        if (!writing) {
            return new Capabilities(Set.of(), Set.of());
        }
        return new Capabilities(repository.idsAmong(ids, changeable), repository.idsAmong(ids, deletable));
    }

    public JsonObject on(long id) {
        return SummaryFields.capabilities(editable.contains(id), deletable.contains(id));
    }
}
