package org.safelight.gateway.upstream;

import io.netty.handler.codec.CodecException;
import io.netty.handler.timeout.ReadTimeoutException;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * A request on its way to one node. It knows whether any of it can have arrived: the body, be it
 * empty, is asked for only when there is a connection.
 */
final class Attempt {

    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Node node;
    private final ServerWebExchange exchange;
    private volatile boolean connected;

    Attempt(Node node, ServerWebExchange exchange) {
        this.node = node;
        this.exchange = exchange;
    }

    /** The exchange with a request that tells when its body is asked for. */
    ServerWebExchange watched() {
        return exchange.mutate().request(new Watched(exchange.getRequest())).build();
    }

    /** Whether this failure may be no fault of a node, and is not to be explained as one. */
    static boolean isOfANode(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof ReadTimeoutException
                || failure instanceof CodecException
                || NodeConnections.areUsedUp(failure);
    }

    /**
     * Keeps the books of the node. An answer broken off says little: bad requests can provoke it,
     * and nobody should be able to talk us out of our nodes.
     */
    void failed(Throwable failure) {
        boolean unreachable = !connected && !NodeConnections.areUsedUp(failure);
        if (unreachable || failure instanceof ReadTimeoutException) {
            node.circuit().failed();
        } else {
            node.circuit().learnedNothing();
        }
    }

    /** Whether another node may be asked without anything happening twice. */
    boolean mayBeRepeated(Throwable failure) {
        boolean timedOut = failure instanceof ReadTimeoutException;
        return !connected || (!timedOut && isHarmless(exchange.getRequest()));
    }

    UpstreamFailure explained(String side, Duration retryAfter, Throwable failure) {
        if (!connected) {
            return new UpstreamFailure.Unreachable(side, retryAfter, failure);
        }
        return failure instanceof ReadTimeoutException
                ? new UpstreamFailure.TimedOut(node, failure)
                : new UpstreamFailure.BrokenOff(node, failure);
    }

    /** Changes nothing, and has no body that could be read only once. */
    private static boolean isHarmless(ServerHttpRequest request) {
        return HARMLESS.contains(request.getMethod())
                && request.getHeaders().getContentLength() <= 0
                && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private final class Watched extends ServerHttpRequestDecorator {

        private Watched(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().doOnSubscribe(_ -> connected = true);
        }
    }
}
