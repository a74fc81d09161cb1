package org.gatehouse.operations.access;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.log.EventLog;

/** A line for every request: never its query, headers or body, and of its path nothing that could be a secret. */
final class AccessLog {

    private static final int LONGEST = 256;
    private static final String MASK = "***";
    /** Where parameters of the path begin, and whatever is long enough for a secret or begins like one of ours. */
    private static final Pattern DOUBTFUL = Pattern.compile(";.*|[^/;]{31,}|gt[a-z]_[^/;]*");

    private AccessLog() {
    }

    static void write(String method, String path, int status, long nanos) {
        EventLog.ACCESS.write("request", line -> line.put("method", method).put("path", masked(path))
                .put("status", status).put("duration_us", TimeUnit.NANOSECONDS.toMicros(nanos))
                .put("refusal", Exchange.current().refusal()));
    }

    static String masked(String path) {
        String bounded = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        return DOUBTFUL.matcher(bounded).replaceAll(MASK);
    }
}
