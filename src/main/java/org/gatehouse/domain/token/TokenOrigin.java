package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.OptionalLong;
import org.gatehouse.domain.application.Application;

/**
 * An application whose token made another token: the child ends with the application and not later than the parent.
 *
 * @param application whose token asked
 * @param notAfter when that token ends
 * @param familyId the family that it belongs to, with which the child ends too; none for a token without refresh
 * @param tokenId the token itself, if the child ends with it; none if it does not or if the family says enough
 */
public record TokenOrigin(Application application, Instant notAfter, OptionalLong familyId, OptionalLong tokenId) {

    /** A parent whose own end is no child's end. */
    public TokenOrigin(Application application, Instant notAfter, OptionalLong familyId) {
        this(application, notAfter, familyId, OptionalLong.empty());
    }

    /** The same origin, its application as another transaction knows it. */
    TokenOrigin of(Application sameApplication) {
        return new TokenOrigin(sameApplication, notAfter, familyId, tokenId);
    }

    Long storedFamilyId() {
        return familyId.isPresent() ? familyId.getAsLong() : null;
    }

    Long storedTokenId() {
        return tokenId.isPresent() ? tokenId.getAsLong() : null;
    }
}
