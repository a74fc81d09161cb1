package org.gatehouse.security.authentication;

import java.util.Set;
import org.gatehouse.domain.token.Scope;

/**
 * What a scope lets through: GET, HEAD and OPTIONS with any scope, every other method with {@code write} only. It is
 * looked at before anything else, and it masks superusers too.
 */
public final class ScopeMask {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private ScopeMask() {
    }

    /** Whether the method changes nothing (RFC 9110 §9.2.1). */
    static boolean isReading(String method) {
        return READING.contains(method);
    }

    public static boolean permits(Scope scope, String method) {
        return isReading(method) || scope.permitsWriting();
    }
}
