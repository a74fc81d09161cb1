/**
 * Signing in and out: {@code /api/login/} and {@code /api/logout/}, which AWX's command line uses as well as people.
 *
 * <p>Every login begins a new session, so nobody can prepare one for somebody else, and leads to a page of this server
 * only.
 */
package org.gatehouse.web.login;
