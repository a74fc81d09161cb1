package org.gatehouse.domain.token;

import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/** A token at the only moment when its value, and that of its refresh token, is known. */
public record IssuedToken(AccessToken token, Secret value, Optional<Secret> refreshValue) {
}
