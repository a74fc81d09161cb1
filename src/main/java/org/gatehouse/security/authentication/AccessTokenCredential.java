package org.gatehouse.security.authentication;

import jakarta.security.enterprise.credential.Credential;
import org.gatehouse.platform.crypto.Secret;

/**
 * A bearer token as it was presented.
 *
 * @param writing whether it was presented to change something
 */
record AccessTokenCredential(Secret value, boolean writing) implements Credential {
}
