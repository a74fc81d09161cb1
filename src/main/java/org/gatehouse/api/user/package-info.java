/**
 * Users: {@code /users/}, {@code /me/} and the people of an organization. What {@code /me/} has said to a token,
 * {@link org.gatehouse.api.user.MyselfFilter} says again.
 */
package org.gatehouse.api.user;
