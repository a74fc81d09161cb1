package org.gatehouse.security.authentication;

import jakarta.security.enterprise.credential.Credential;
import org.gatehouse.platform.crypto.Secret;

/** A bearer token as it was presented. */
record AccessTokenCredential(Secret value) implements Credential {
}
