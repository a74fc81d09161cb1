package org.gatehouse.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The outcome as a table of Markdown.
 *
 * @param warm what the same targets did while the server warmed up
 */
record SpeedTable(List<Series> all, List<Series> warm) {

    private static final String HEAD = """
            | request | req/s | % of ping | % of servlet | % of ping by CPU | p50 ms | p99 ms | CPU µs: server \
            | database | generator | SQL | KB allocated | settled |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """;

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        all.forEach(series -> text.append(row(series)).append('\n'));
        return text.toString();
    }

    private String row(Series series) {
        Histogram latencies = series.latencies();
        return String.format(Locale.ROOT,
                "| %s | %,.0f | %s | %s | %s | %.2f | %.2f | %.0f | %.0f | %.0f | %.1f | %.1f | %s |",
                series.target().name(), series.median(Window::rate), part(series, "ping", Window::rate),
                part(series, "bare", Window::rate), part(series, "ping", window -> 1 / window.cpu()),
                latencies.quantile(0.5), latencies.quantile(0.99), each(series, window -> window.serverCpu() / 1e3),
                each(series, window -> window.databaseCpu() / 1e3),
                each(series, window -> window.sent().cpu().toNanos() / 1e3), each(series, Window::statements),
                each(series, window -> window.allocated() / 1e3), isSettled(series.target()) ? "yes" : "no");
    }

    private boolean isSettled(Target target) {
        return warm.stream().anyMatch(series -> series.target() == target && series.settled());
    }

    private String part(Series series, String other, ToDoubleFunction<Window> figure) {
        return all.stream().filter(one -> one.target().name().contains(other)).findFirst()
                .map(one -> String.format(Locale.ROOT, "%.0f", 100 * series.ratio(one, figure))).orElse("–");
    }

    private static double each(Series series, ToDoubleFunction<Window> figure) {
        return series.median(window -> figure.applyAsDouble(window) / window.requests());
    }
}
