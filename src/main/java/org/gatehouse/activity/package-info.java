/**
 * Floor 2: what happened.
 *
 * <p>One entry for every {@link org.gatehouse.domain.Change}, in the same transaction: what was rolled back never
 * happened, and nothing happens unrecorded. An entry keeps the actor's name, because the actor may go; it holds no
 * secret, because no snapshot does. May import {@code domain} and {@code platform}; does not know who may read it.
 */
package org.gatehouse.activity;
