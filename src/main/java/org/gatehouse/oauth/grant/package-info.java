/**
 * The grants of the token endpoint, one class each behind {@link org.gatehouse.oauth.grant.TokenGrant}.
 *
 * <p>A new one is found by CDI; neither the endpoint nor a list has to know it. Only a grant that decides and writes
 * under one lock is a transaction as a whole (refresh); the others check first and leave the transaction to the domain,
 * so that no connection waits while a password is being hashed.
 */
package org.gatehouse.oauth.grant;
