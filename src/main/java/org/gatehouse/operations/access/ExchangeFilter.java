package org.gatehouse.operations.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.TraceContext;
import org.gatehouse.platform.http.ForwardedFor;

/**
 * Ends each {@link Exchange}: measures it, writes the access log. It began where the server asked who is calling, which
 * is before any filter; a server that does not ask lets it begin here. The answer names the span of this server in
 * {@code traceparent}, so that whoever sent none finds the lines of his request.
 */
public class ExchangeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ForwardedFor forwarded;
    private final transient RequestMeters meters = new RequestMeters();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange begun ? begun
                : begin(request);
        response.setHeader(TraceContext.TRACEPARENT, exchange.trace().traceparent());
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            end(exchange, request, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private Exchange begin(HttpServletRequest request) {
        TraceContext trace = TraceContext.of(request.getHeader(TraceContext.TRACEPARENT),
                request.getHeader(TraceContext.TRACESTATE));
        return Exchange.begin(trace, () -> forwarded.of(request.getRemoteAddr(),
                Collections.list(request.getHeaders(ForwardedFor.HEADER))));
    }

    private void end(Exchange exchange, HttpServletRequest request, int status) {
        try {
            if (exchange.route() == null) { // no resource was found, or the door is a servlet
                String pattern = request.getHttpServletMapping().getPattern();
                exchange.takes(pattern.isEmpty() ? "/" : pattern);
            }
            long nanos = exchange.nanos();
            meters.answered(exchange.route(), request.getMethod(), status, nanos);
            AccessLog.write(request.getMethod(), request.getRequestURI(), status, nanos);
        } finally {
            Exchange.end();
        }
    }
}
