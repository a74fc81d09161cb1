/**
 * What people tell about themselves beyond name and e-mail address: the rest of the claims that OpenID Connect knows.
 *
 * <p>A row a fact, so that one more kind of fact is one more constant. A changed address of e-mail or phone is no longer
 * a verified one, whoever changed it.
 */
package org.gatehouse.domain.profile;
