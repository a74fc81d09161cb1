/** {@code /api/v2/users/N/profile/}: what a user tells about himself, under the names of OpenID Connect's claims. */
package org.gatehouse.api.profile;
