/**
 * Devices without a keyboard that wait for somebody to let them in from another device.
 *
 * <p>A waiting device has a long code, which it presents, and its user reads a short one from its screen. Both are stored
 * as digests. Whoever decides or asks locks the row first, so that of many that present one code one gets a token. The
 * row goes when the token is made; what nobody fetched goes with the purge.
 */
package org.gatehouse.domain.device;
