package org.gatehouse.domain.token;

/**
 * Where a code was sent.
 *
 * @param uri the address
 * @param named whether the application has said so, and not only its registration
 */
public record CodeRedirect(String uri, boolean named) {

    /** Most characters of {@code uri}. */
    public static final int LONGEST = 2000;
}
