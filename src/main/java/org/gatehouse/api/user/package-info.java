/** Users: {@code /users/}, {@code /me/} and the people of an organization. */
package org.gatehouse.api.user;
