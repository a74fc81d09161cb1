/**
 * Floor 2: who is calling, and what may he see or do.
 *
 * <p>{@code authentication} turns credentials into a {@link org.gatehouse.security.authentication.Caller};
 * {@code access} answers, one class an entity, which objects a caller may see, change and delete. Lists and checks of
 * single objects use the same {@link org.gatehouse.platform.persistence.Criterion}, so that what is listed, what is
 * shown as a capability and what is allowed can't differ. May import {@code domain} and {@code platform}.
 */
package org.gatehouse.security;
