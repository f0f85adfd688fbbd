package org.safelight.gateway.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives every request an id, the client's own if that is well formed. The services see it, and the
 * answer carries it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds implements WebFilter {

    private static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = idOf(exchange.getRequest().getHeaders().get(HEADER));
        exchange.getAttributes().put(HEADER, id);
        var response = exchange.getResponse();
        response.beforeCommit(
                () -> {
                    response.getHeaders().set(HEADER, id);
                    return Mono.empty();
                });
        return chain.filter(
                exchange.mutate()
                        .request(request -> request.headers(headers -> headers.set(HEADER, id)))
                        .build());
    }

    /** The id that this request was given. */
    static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HEADER, "none");
    }

    private static String idOf(@Nullable List<String> sent) {
        return sent != null && sent.size() == 1 && WELL_FORMED.matcher(sent.getFirst()).matches()
                ? sent.getFirst()
                : UUID.randomUUID().toString();
    }
}
