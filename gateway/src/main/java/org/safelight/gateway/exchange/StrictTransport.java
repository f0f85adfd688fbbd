package org.safelight.gateway.exchange;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/**
 * Tells browsers that come by TLS never to come without it (RFC 6797). The services behind do not
 * know how they came.
 */
public final class StrictTransport implements WebFilter {

    private static final String HEADER = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getSslInfo() != null) {
            var response = exchange.getResponse();
            response.beforeCommit(
                    () -> {
                        response.getHeaders().set(HEADER, A_YEAR);
                        return Mono.empty();
                    });
        }
        return chain.filter(exchange);
    }
}
