/**
 * Who is signed in: sessions in the database, so that they outlive a restart and hold on every node.
 *
 * <p>The cookie carries a random secret; stored is its digest. Using a session moves its end by
 * {@code SESSION_COOKIE_AGE}, written at most once a minute and after the fact. A session ends with its user, with his
 * being switched off and with his password: a change of the password ends all of his sessions but the one that asked.
 * Whatever ends one before its time fires a {@link org.gatehouse.domain.session.SessionsEnded}; clients know a session by
 * a name of its own.
 */
package org.gatehouse.domain.session;
