/**
 * Signing out at the wish of an application: {@code /api/o/logout/}, where it sends the browser, and {@code /logout/}, the
 * page that asks.
 *
 * <p>Whoever shows an ID token of the very session signs out at once; everybody else is asked, because any page could
 * send a browser here. Nobody is sent on to an address that the application has not registered.
 */
package org.gatehouse.web.logout;
