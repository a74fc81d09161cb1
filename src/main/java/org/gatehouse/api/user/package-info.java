/** Users: {@code /users/}, {@code /me/}, which {@link org.gatehouse.api.user.MyselfFilter} says again, and the people of an organization. */
package org.gatehouse.api.user;
