/**
 * SQL plumbing: connections, schema, conditions as values, pages, and what to do when the database says no.
 *
 * <p>A {@link org.gatehouse.platform.persistence.Criterion} is built by whoever knows a rule and compiled here, once,
 * into JPQL that every Jakarta Persistence provider understands. Paths in criteria are constants of the code, values
 * are always parameters.
 */
package org.gatehouse.platform.persistence;
