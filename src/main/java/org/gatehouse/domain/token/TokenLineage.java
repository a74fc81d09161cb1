package org.gatehouse.domain.token;

import java.util.OptionalLong;

/**
 * What has to be locked before a token is read.
 *
 * @param tokenId its id
 * @param familyId the family that it belongs to or comes from, if any
 */
record TokenLineage(long tokenId, OptionalLong familyId) {
}
