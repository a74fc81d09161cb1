package org.gatehouse.domain.token;

import java.util.Optional;

/**
 * The fields of a token that are to change; empty means: stays as it is.
 *
 * @param mayWiden whether the new scope may permit more than the old one
 */
public record TokenChanges(Optional<Scope> scope, Optional<String> description, boolean mayWiden) {
}
