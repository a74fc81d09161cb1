package org.gatehouse.domain.token;

/**
 * As much of a token as its application shows.
 *
 * @param id the token
 * @param applicationId the application
 * @param scope its scope
 */
public record TokenGlimpse(long id, long applicationId, String scope) {
}
