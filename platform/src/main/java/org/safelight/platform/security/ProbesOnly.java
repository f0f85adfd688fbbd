package org.safelight.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * For a process that nobody signs in to: whoever reaches its port may ask how it is and how much
 * there is to do, and nothing else.
 */
@Configuration(proxyBeanMethods = false)
public class ProbesOnly {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/metrics/**", "/actuator/prometheus"
    };

    @Bean
    SecurityFilterChain onlyProbesAreAnswered(HttpSecurity http) {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
                .build();
    }
}
