/**
 * The authorization endpoint without its pages (RFC 6749 §4.1, OpenID Connect Core §3.1.2): from request to answer.
 *
 * <p>First comes who asks and where the answer goes ({@link org.gatehouse.oauth.authorize.Recognition}): as long as
 * that is not certain, nothing is ever sent anywhere, and the user reads what is wrong. From then on every refusal goes
 * back to the application. What has to happen next is decided in one place, at every request anew; nothing is kept
 * between the page and its form, which carries the whole request.
 */
package org.gatehouse.oauth.authorize;
