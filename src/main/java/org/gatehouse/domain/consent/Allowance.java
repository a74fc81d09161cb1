package org.gatehouse.domain.consent;

import org.gatehouse.domain.token.Scope;

/**
 * What an application may do.
 *
 * @param scope what its tokens may be used for
 * @param claims which facts about the user it asked for one by one, as it wrote them; empty: none
 */
public record Allowance(Scope scope, String claims) {
}
