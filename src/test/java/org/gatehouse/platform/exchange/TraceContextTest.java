package org.gatehouse.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void aWellFormedTraceIsContinuedWithASpanOfOurOwn() {
        TraceContext trace = TraceContext.of(PARENT, null);

        assertThat(trace.traceId()).isEqualTo(TRACE);
        assertThat(trace.traceparent()).matches("00-" + TRACE + "-[0-9a-f]{16}-01").isNotEqualTo(PARENT);
        assertThat(trace.traceparent()).isEqualTo(trace.traceparent()).contains(trace.spanId());
    }

    @Test
    void aLaterVersionIsReadAsFarAsThisOneKnowsIt() {
        assertThat(TraceContext.of("cc" + PARENT.substring(2) + "-what-comes", null).traceparent())
                .startsWith("00-" + TRACE + "-");
        assertThat(TraceContext.of("cc" + PARENT.substring(2), null).traceId()).isEqualTo(TRACE);
    }

    @Test
    void flagsThatNobodyKnowsAreCleared() {
        assertThat(TraceContext.of(PARENT.replaceFirst("01$", "ff"), null).traceparent()).endsWith("-03");
        assertThat(TraceContext.of(PARENT.replaceFirst("01$", "00"), null).traceparent()).endsWith("-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
            "00-4bf92f3577b34da6a3ce929d0e0e473\u00e9-00f067aa0ba902b7-01",
            "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"})
    void aMalformedOneBeginsANewTraceAndItsStateIsDropped(String malformed) {
        TraceContext trace = TraceContext.of(malformed, "vendor=1");

        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(trace.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-02");
        assertThat(trace.tracestate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rojo=00f067aa0ba902b7", "rojo=1,congo=t61rcWkgMzE", "a=1, b=2 ,c=3",
            "fw529a3039@dt=FfAA/=",
            "a=1,,b=2"})
    void aProperStateIsPassedOnAsItCame(String state) {
        // the last one but one holds an = in its value, which no value may
        boolean proper = !state.endsWith("=");

        assertThat(TraceContext.of(PARENT, state).tracestate()).isEqualTo(proper ? state : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rojo", "Rojo=1", "rojo=", "rojo=1\r\nInjected: yes", "rojo=a\u00e9", "=1"})
    void aMalformedStateIsDropped(String state) {
        assertThat(TraceContext.of(PARENT, state).tracestate()).isNull();
    }

    @Test
    void aStateThatIsTooLongOrHasTooManyMembersIsDropped() {
        assertThat(TraceContext.of(PARENT, "a=" + "x".repeat(600)).tracestate()).isNull();
        assertThat(TraceContext.of(PARENT, "a=1" + ",a=1".repeat(32)).tracestate()).isNull();
        assertThat(TraceContext.of(PARENT, "a=1" + ",a=1".repeat(31)).tracestate()).isNotNull();
    }
}
