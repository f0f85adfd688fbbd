package org.safelight.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.ArrivalFilter;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.util.Collections;

/**
 * Begins a trace with a request, or goes on with that of the caller (W3C Trace Context). A span
 * tells method, route and status, and nothing that somebody has typed.
 */
final class RequestSpans extends ArrivalFilter {

    private static final AttributeKey<String> METHOD =
            AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS =
            AttributeKey.longKey("http.response.status_code");

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    RequestSpans(OpenTelemetry telemetry, Tracer tracer) {
        this.telemetry = telemetry;
        this.tracer = tracer;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Context caller =
                telemetry
                        .getPropagators()
                        .getTextMapPropagator()
                        .extract(Context.root(), request, Headers.READ);
        Span span =
                tracer.spanBuilder("request")
                        .setParent(caller)
                        .setSpanKind(SpanKind.SERVER)
                        .startSpan();
        try (var _ = span.makeCurrent()) {
            chain.doFilter(request, response);
        } finally {
            describe(span, request, response.getStatus());
            span.end();
        }
    }

    private static void describe(Span span, HttpServletRequest request, int status) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                instanceof String route) {
            span.updateName(request.getMethod() + " " + route);
            span.setAttribute(METHOD, request.getMethod());
            span.setAttribute(ROUTE, route);
        }
        span.setAttribute(STATUS, status);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    private enum Headers implements TextMapGetter<HttpServletRequest> {
        READ;

        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    }
}
