package org.gatehouse.domain.session;

import java.util.Optional;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/**
 * By what a session is known.
 *
 * @param secret what the cookie carries
 * @param publicId the name under which applications know it
 * @param purpose the digest of what it was begun for, if that asked for a new proof of who the user is
 */
record SessionIdentity(Secret secret, String publicId, Optional<Digest> purpose) {
}
