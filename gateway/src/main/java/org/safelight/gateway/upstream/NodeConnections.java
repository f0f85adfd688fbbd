package org.safelight.gateway.upstream;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;

import org.safelight.gateway.settings.GatewaySettings;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import reactor.netty.resources.ConnectionProvider;

import java.time.Duration;

import javax.net.ssl.SSLException;

/** The connections to nodes: how many, how long, and whom they trust. */
@Configuration(proxyBeanMethods = false)
public class NodeConnections {

    /**
     * Below the three seconds for which a service that was asked to stop still answers, and gives
     * up each connection on which it does: none is left over when it closes its port.
     */
    private static final Duration KEPT_FOR_THE_NEXT = Duration.ofSeconds(2);

    private static final Duration WAIT_FOR_A_FREE_ONE = Duration.ofSeconds(5);
    private static final int HEADER_BYTES = 32 * 1024;

    @Bean(destroyMethod = "dispose")
    ConnectionProvider connectionsToNodes(GatewaySettings settings) {
        return ConnectionProvider.builder("nodes")
                .maxConnections(settings.connections())
                .pendingAcquireMaxCount(settings.connections())
                .pendingAcquireTimeout(WAIT_FOR_A_FREE_ONE)
                .maxIdleTime(KEPT_FOR_THE_NEXT)
                .evictInBackground(Duration.ofMillis(500))
                .lifo()
                .build();
    }

    @Bean
    HttpClient clientOfNodes(
            ConnectionProvider connectionsToNodes, GatewaySettings settings, SslBundles bundles) {
        HttpClient client =
                HttpClient.create(connectionsToNodes)
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(settings.connectWithin().toMillis()))
                        // A name with several addresses is several nodes.
                        .resolver(resolver -> resolver.roundRobinSelection(true))
                        // Only NodeFilter knows what may be sent twice.
                        .disableRetry(true)
                        .httpResponseDecoder(decoder -> decoder.maxHeaderSize(HEADER_BYTES))
                        .responseTimeout(settings.answerWithin())
                        // What has begun may last, as long as something moves.
                        .doOnResponse(
                                (_, connection) ->
                                        connection.removeHandler(
                                                NettyPipeline.ResponseTimeoutHandler))
                        .doOnChannelInit(
                                (_, channel, _) ->
                                        channel.pipeline()
                                                .addFirst(new IdleGuard(settings.idle())));
        String bundle = settings.sslBundle();
        return bundle == null || bundle.isBlank()
                ? client
                : secured(client, trusting(bundles.getBundle(bundle)));
    }

    /** Whether a request found every connection taken. */
    static boolean areUsedUp(Throwable failure) {
        return failure instanceof PoolAcquireTimeoutException
                || failure instanceof PoolAcquirePendingLimitException;
    }

    private static HttpClient secured(HttpClient client, SslContext trust) {
        return client.secure(ssl -> ssl.sslContext(trust));
    }

    private static SslContext trusting(SslBundle bundle) {
        try {
            return SslContextBuilder.forClient()
                    .trustManager(bundle.getManagers().getTrustManagerFactory())
                    .keyManager(bundle.getManagers().getKeyManagerFactory())
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("safelight.gateway.ssl-bundle cannot be used", e);
        }
    }
}
