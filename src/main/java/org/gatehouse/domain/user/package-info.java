/**
 * People: their names, passwords and flags.
 *
 * <p>A user's {@code subject} is opaque and never given to anybody else; his name may be. The last active superuser can
 * neither go nor lose his rights, whoever asks.
 */
package org.gatehouse.domain.user;
