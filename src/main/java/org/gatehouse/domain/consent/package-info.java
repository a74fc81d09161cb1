/**
 * What users have allowed applications to do, remembered a row a pair, so that they need not be asked again.
 *
 * <p>What came from a consent ends with it: tokens, families, and codes that have not been redeemed. Whoever gives
 * something on the ground of a consent locks its row, so that nothing slips past a revocation. May import
 * {@code domain.token}, which knows consents by their id only.
 */
package org.gatehouse.domain.consent;
