/**
 * Applications: the OAuth clients, as AWX names them.
 *
 * <p>An application belongs to a user, to an organization, or to both. Its secret is seen once, in the answer that
 * makes or rotates it; stored is a digest. Deleting an application ends everything that was issued to it.
 */
package org.gatehouse.domain.application;
