/**
 * Tokens: personal ones, those of applications, and the refresh tokens that renew the latter.
 *
 * <p>Whatever one authorization gave is a {@link org.gatehouse.domain.token.TokenFamily}; refreshing, revoking and
 * changing lock its row first, so that they happen one after the other and nothing that was revoked comes back. Values
 * are seen once, stored as SHA-256, and recognised by prefix and checksum before the database is asked.
 */
package org.gatehouse.domain.token;
