package org.safelight.access.address;

import org.apache.catalina.valves.RemoteIpValve;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Learns the address of a client from proxies that were declared, and closes what is not open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressSettings.class)
public class Addresses {

    /** The last address in {@code X-Forwarded-For} that is no trusted proxy's is the client's. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(
            AddressSettings settings) {
        return tomcat -> {
            if (!settings.trustedProxies().isEmpty()) {
                var valve = new RemoteIpValve();
                valve.setRemoteIpHeader("X-Forwarded-For");
                valve.setProtocolHeader("X-Forwarded-Proto");
                valve.setHostHeader("X-Forwarded-Host");
                valve.setPortHeader("X-Forwarded-Port");
                valve.setInternalProxies(String.join(",", settings.trustedProxies()));
                tomcat.addEngineValves(valve);
            }
        };
    }

    @Bean
    WayIn administratorsComeFromTheirAddresses(AddressSettings settings, ProblemWriter problems) {
        var filter = new AdminAddresses(Networks.of(settings.adminAddresses()), problems);
        return http -> http.addFilterBefore(filter, AuthorizationFilter.class);
    }
}
