package org.safelight.gateway.upstream;

import org.safelight.gateway.settings.GatewaySettings;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
