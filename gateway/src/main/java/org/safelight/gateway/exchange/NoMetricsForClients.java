package org.safelight.gateway.exchange;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/**
 * The gateway signs nobody in, and its port is for everybody: metrics are not told there, but only
 * at a port of its own ({@code management.server.port}).
 */
@Order(0)
@ConditionalOnManagementPort(ManagementPortType.SAME)
public final class NoMetricsForClients implements WebFilter {

    private static final String METRICS = "/actuator/prometheus";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith(METRICS)
                ? Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND))
                : chain.filter(exchange);
    }
}
