package org.safelight.gateway.upstream;

import io.netty.channel.ChannelPipeline;

import org.safelight.gateway.settings.GatewaySettings;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.netty.NettyPipeline;

/** The connections of clients. */
@Configuration(proxyBeanMethods = false)
public class ClientConnections {

    @Bean
    NettyServerCustomizer hangingClientsAreLetGo(GatewaySettings settings) {
        return server ->
                server.doOnChannelInit(
                        (_, channel, _) ->
                                channel.pipeline().addFirst(new IdleGuard(settings.idle())));
    }

    @Bean
    NettyServerCustomizer unreadableRequestsAreAnswered() {
        return server ->
                server.doOnChannelInit(
                        (_, channel, _) -> {
                            ChannelPipeline pipeline = channel.pipeline();
                            if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                                pipeline.addAfter(
                                        NettyPipeline.HttpCodec, null, new UnreadableRequests());
                            }
                        });
    }
}
