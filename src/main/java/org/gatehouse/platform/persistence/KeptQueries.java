package org.gatehouse.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Look-ups of one entity that the provider has prepared once: preparing costs it more than asking.
 *
 * @param <T> the entity
 */
final class KeptQueries<T> {

    /** Look-ups have few forms; whatever has many is not kept for ever. */
    private static final int MOST = 50;

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Class<T> entity;
    private final Consumer<TypedQuery<T>> preparation;

    /** @param preparation what each of them needs besides its text */
    KeptQueries(Class<T> entity, Consumer<TypedQuery<T>> preparation) {
        this.entity = entity;
        this.preparation = preparation;
    }

    boolean hasRoomFor(String jpql) {
        return kept.contains(jpql) || kept.size() < MOST;
    }

    /** The same query as ever, for one row. */
    TypedQuery<T> query(EntityManager entityManager, String jpql) {
        if (!kept.contains(jpql)) {
            EntityManager provider = entityManager.getEntityManagerFactory().createEntityManager();
            try { // not the container's, which wraps its queries
                TypedQuery<T> query = provider.createQuery(jpql, entity).setMaxResults(1);
                preparation.accept(query);
                provider.getEntityManagerFactory().addNamedQuery(jpql, query);
            } finally {
                provider.close();
            }
            kept.add(jpql);
        }
        return entityManager.createNamedQuery(jpql, entity);
    }
}
