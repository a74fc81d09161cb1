/**
 * {@code /device/}: where somebody lets a device in that has no keyboard (RFC 8628 §3.3).
 *
 * <p>The code is asked for, even if the URL brought it, and then shown again beside what it would permit: whoever got
 * the URL from a stranger can see that it is not his device (§5.4). Unknown codes, those whose time is over and those
 * that somebody has decided about are one thing here, so that nobody learns which ones there are.
 */
package org.gatehouse.web.device;
