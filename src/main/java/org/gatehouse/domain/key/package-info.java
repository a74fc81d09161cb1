/**
 * The keys that sign tokens, and the vault that keeps their private halves.
 *
 * <p>All nodes share the keys through the database, sealed under the secret key of the installation. A new key is
 * published before it signs, so that whoever keeps the published keys for a while has it in time; an old one stays
 * published until whatever it has signed is dead. Without a secret key there are no signing keys, and nothing that
 * needs them.
 */
package org.gatehouse.domain.key;
