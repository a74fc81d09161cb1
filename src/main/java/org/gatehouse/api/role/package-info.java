/** Roles: what filters may ask about them. */
package org.gatehouse.api.role;
