package org.gatehouse.oauth.authorize;

import java.util.Optional;

/**
 * Where the answer to an authorization request goes.
 *
 * @param redirectUri a registered address of the application
 * @param mode how it goes there
 * @param state what the application wants to have back
 */
public record ReturnAddress(String redirectUri, ResponseMode mode, Optional<String> state) {
}
