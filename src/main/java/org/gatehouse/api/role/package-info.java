/** Roles: {@code /roles/}, those on an object, and those that a user or team holds. Only holding one ever changes. */
package org.gatehouse.api.role;
