package org.gatehouse.security.authentication;

import org.gatehouse.platform.crypto.Secret;

/**
 * What a Basic header carries.
 *
 * @param name user name or client id
 * @param password password or client secret
 */
public record BasicPair(String name, Secret password) {
}
