/**
 * Requests that this server sends to addresses which others have chosen.
 *
 * <p>They are short, follow no redirect, and go to no address inside of the operator's network unless he allows it:
 * otherwise whoever registers an application could make the server ask its neighbours (server-side request forgery).
 */
package org.gatehouse.platform.http;
