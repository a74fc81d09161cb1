/** Organizations: {@code /organizations/} and those of a user. */
package org.gatehouse.api.organization;
