package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks with which status and body a request is refused. */
final class Refusals {

    private Refusals() {
    }

    static void assertRefused(ThrowingCallable request, int status, String body) {
        ApiException refusal = catchThrowableOfType(ApiException.class, request);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.getResponse().getStatus()).isEqualTo(status);
        assertThat(refusal.getResponse().getEntity()).hasToString(body);
    }
}
