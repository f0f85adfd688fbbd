package org.safelight.gateway.upstream;

import io.netty.handler.codec.http.HttpHeaderNames;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientResponse;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Sends each request to the node whose turn it is. The next one is asked only if nothing can have
 * happened yet: no connection came about, or the request changes nothing.
 */
public final class NodeFilter implements GatewayFilter {

    private static final Logger log = LoggerFactory.getLogger(NodeFilter.class);
    private static final int MOST_ATTEMPTS = 3;

    /**
     * What a node that was asked to stop names beside {@code close} (RFC 9110, section 7.6.1). A
     * connection that only closes means nothing: each does after some thousand requests.
     */
    private static final String LEAVING = "leaving";

    private final String side;
    private final Nodes nodes;
    private final Duration pause;

    NodeFilter(String side, Nodes nodes, Duration pause) {
        this.side = side;
        this.nodes = nodes;
        this.pause = pause;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return attempt(exchange, chain, new HashSet<>())
                .switchIfEmpty(Mono.error(() -> new UpstreamFailure.Unreachable(side, pause, null)))
                .then();
    }

    /** True when a node has answered; empty when nobody is left to ask. */
    private Mono<Boolean> attempt(
            ServerWebExchange exchange, GatewayFilterChain chain, Set<Node> tried) {
        Optional<Node> next = nodes.next(tried);
        if (next.isEmpty()) {
            return Mono.empty();
        }
        Node node = next.get();
        tried.add(node);
        var attempt = new Attempt(node, exchange);
        exchange.getAttributes()
                .put(
                        ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
                        at(node, exchange.getRequest().getURI()));
        return chain.filter(attempt.watched())
                .thenReturn(true)
                .doOnSuccess(_ -> answered(node, exchange))
                .doOnCancel(node.circuit()::learnedNothing)
                .onErrorResume(failure -> afterwards(attempt, failure, exchange, chain, tried));
    }

    private static void answered(Node node, ServerWebExchange exchange) {
        node.circuit().succeeded();
        if (exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR)
                        instanceof HttpClientResponse answer
                && answer.responseHeaders()
                        .containsValue(HttpHeaderNames.CONNECTION, LEAVING, true)) {
            node.circuit().saidFarewell();
        }
    }

    private Mono<Boolean> afterwards(
            Attempt attempt,
            Throwable failure,
            ServerWebExchange exchange,
            GatewayFilterChain chain,
            Set<Node> tried) {
        attempt.failed(failure);
        if (!Attempt.isOfANode(failure)) {
            return Mono.error(failure);
        }
        Mono<Boolean> explained = Mono.error(() -> attempt.explained(side, pause, failure));
        if (tried.size() == MOST_ATTEMPTS || !attempt.mayBeRepeated(failure)) {
            return explained;
        }
        log.info("A node of {} is passed over: {}", side, failure.toString());
        ServerWebExchangeUtils.reset(exchange);
        return attempt(exchange, chain, tried).switchIfEmpty(explained);
    }

    private static URI at(Node node, URI request) {
        String query = request.getRawQuery();
        return URI.create(
                node.address().origin()
                        + request.getRawPath()
                        + (query == null ? "" : "?" + query));
    }
}
