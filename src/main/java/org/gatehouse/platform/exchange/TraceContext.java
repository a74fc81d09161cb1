package org.gatehouse.platform.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Where a request stands in a trace over several services (W3C Trace Context, level 2). What the caller sends is
 * continued if it is well-formed, otherwise a new trace begins; whatever this server sends on his behalf names a span of
 * its own as parent. Ids are random and no secret.
 */
public final class TraceContext {

    /** The header that names trace and parent. */
    public static final String TRACEPARENT = "traceparent";

    /** The header in which the vendors on the way keep what they need; passed on as it came. */
    public static final String TRACESTATE = "tracestate";

    private static final int LENGTH = 55;
    /** Sampled, and: the trace id is random. Senders must clear all others (§3.2.2.5). */
    private static final int KNOWN_FLAGS = 3;
    /** §3.3.1.5: at least so much must be passed on; longer ones may be dropped whole. */
    private static final int LONGEST_STATE = 512;
    private static final Pattern STATE = Pattern.compile(
            "[ \\t]*(?:[a-z0-9][a-z0-9_\\-*/@]{0,255}=[ -+\\--<>-~]{0,255}[!-+\\--<>-~][ \\t]*)?"
                    + "(?:,[ \\t]*(?:[a-z0-9][a-z0-9_\\-*/@]{0,255}=[ -+\\--<>-~]{0,255}[!-+\\--<>-~][ \\t]*)?){0,31}");

    private final String traceId;
    private final long span;
    private final int flags;
    private final String state;

    private TraceContext(String traceId, int flags, String state) {
        this.traceId = traceId;
        this.span = nonZero();
        this.flags = flags;
        this.state = state;
    }

    /**
     * Continues what a caller sent, or begins anew.
     *
     * @param traceparent his header, or null
     * @param tracestate his header, or null; dropped with a bad traceparent, or if it is malformed or too long itself
     */
    public static TraceContext of(String traceparent, String tracestate) {
        if (traceparent == null || !isWellFormed(traceparent)) {
            return begin();
        }
        int flags = HexFormat.fromHexDigits(traceparent, LENGTH - 2, LENGTH) & KNOWN_FLAGS;
        return new TraceContext(traceparent.substring(3, 35), flags, tracestate);
    }

    /** A new trace, which nobody has asked to be recorded. */
    public static TraceContext begin() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        id[0] |= 1; // never all zero
        return new TraceContext(HexFormat.of().formatHex(id), 2, null);
    }

    /** 32 hexadecimal digits. */
    public String traceId() {
        return traceId;
    }

    /** The id of this server's part, 16 hexadecimal digits. */
    public String spanId() {
        return HexFormat.of().toHexDigits(span);
    }

    /** The header for the next service, and for the answer. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId() + "-0" + flags;
    }

    /** The header for the next service; null if there is none to pass on. */
    public String tracestate() {
        boolean fit = state != null && !state.isBlank() && state.length() <= LONGEST_STATE
                && STATE.matcher(state).matches();
        return fit ? state.strip() : null;
    }

    /** §3.2: {@code 00-<32>-<16>-<2>} in lower case, ids not zero; later versions may append more after a dash. */
    private static boolean isWellFormed(String text) {
        boolean length = text.length() == LENGTH
                || text.length() > LENGTH && text.charAt(LENGTH) == '-' && !text.startsWith("00");
        return length && text.charAt(2) == '-' && text.charAt(35) == '-' && text.charAt(52) == '-'
                && isHex(text, 0, 2) && !text.startsWith("ff") && isId(text, 3, 35) && isId(text, 36, 52)
                && isHex(text, 53, LENGTH);
    }

    private static boolean isId(String text, int from, int to) {
        boolean zero = true;
        for (int i = from; i < to; i++) {
            zero &= text.charAt(i) == '0';
        }
        return !zero && isHex(text, from, to);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static long nonZero() {
        long id = ThreadLocalRandom.current().nextLong();
        return id == 0 ? 1 : id;
    }
}
