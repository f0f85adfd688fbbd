package org.safelight.gateway.exchange;

import org.safelight.gateway.upstream.UpstreamFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.Locale;

/**
 * Answers what went wrong in the gateway itself, in the same form as the services: {@code
 * application/problem+json} (RFC 9457) with a type below {@code /problems/}.
 */
@Order(-2) // before Spring Boot's own, which is -1
public final class ProblemAnswers implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final JsonMapper json;

    public ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** An answer that is under way can only be cut off; a problem would be taken for its end. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        ProblemDetail problem = explained(failure);
        HttpStatus status = HttpStatus.valueOf(problem.getStatus());
        log(exchange, status, failure);
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        HttpHeaders headers = response.getHeaders();
        headers.clear();
        if (failure instanceof UpstreamFailure.Unreachable unreachable) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, unreachable.retryAfter().toSeconds())));
        } else if (failure instanceof ErrorResponse known) {
            headers.addAll(known.getHeaders());
        }
        return write(exchange, status, problem);
    }

    private Mono<Void> write(ServerWebExchange exchange, HttpStatus status, ProblemDetail problem) {
        problem.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        byte[] body = json.writeValueAsBytes(problem);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        return exchange.getRequest().getMethod().equals(HttpMethod.HEAD)
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static ProblemDetail explained(Throwable failure) {
        return switch (failure) {
            case UpstreamFailure.Unreachable _ ->
                    problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "service-unavailable",
                            "Nobody is there to answer this at the moment. Nothing was changed.");
            case UpstreamFailure.TimedOut _ ->
                    problem(
                            HttpStatus.GATEWAY_TIMEOUT,
                            "gateway-timeout",
                            "There was no answer in time. A change may have been made all the"
                                    + " same.");
            case UpstreamFailure.BrokenOff _ ->
                    problem(
                            HttpStatus.BAD_GATEWAY,
                            "bad-gateway",
                            "The answer broke off. A change may have been made all the same.");
            case ErrorResponse known -> named(HttpStatus.valueOf(known.getStatusCode().value()));
            default ->
                    problem(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "internal-error",
                            "Something went wrong here. The log says more.");
        };
    }

    /** Spring's own, named after their status. */
    private static ProblemDetail named(HttpStatus status) {
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problem(status, name, status.getReasonPhrase());
    }

    private static ProblemDetail problem(HttpStatus status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + name));
        return problem;
    }

    private static void log(ServerWebExchange exchange, HttpStatus status, Throwable failure) {
        String id = RequestIds.of(exchange);
        if (failure instanceof UpstreamFailure) {
            log.warn(
                    "Request {} ends with {}: {}",
                    id,
                    status.value(),
                    String.valueOf(failure.getCause()));
        } else if (status.is5xxServerError()) {
            log.error("Request {} failed for a reason that nobody foresaw", id, failure);
        }
    }
}
