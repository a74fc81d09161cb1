/**
 * URLs that are written in another way than bodies write them: with a natural key instead of an id, or without the
 * slash at the end.
 *
 * <p>A natural key is replaced by the id before a resource is looked for, so that no resource knows of it.
 */
package org.gatehouse.api.naming;
