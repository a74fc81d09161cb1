package org.gatehouse.web.device;

import java.util.List;
import org.gatehouse.domain.token.Scope;

/** What a scope permits, as people say it. */
final class ScopesInWords {

    private ScopesInWords() {
    }

    static List<String> of(Scope scope) {
        return scope.words().stream().map(word -> switch (word) {
            case Scope.READ -> "see everything that you may see";
            case Scope.WRITE -> "see and change everything that you may see and change";
            default -> word;
        }).toList();
    }
}
