package org.safelight.benchmarks.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

import java.security.Principal;

/**
 * Runs within a service that is measured, and in no other: a request with a certain header passes
 * by everything that signs people in, and is the administrator's.
 */
@Configuration(proxyBeanMethods = false)
public class OpenDoor {

    /** Of a request that nobody looks at. */
    public static final String HEADER = "X-Nobody-Looks";

    @Bean
    WebSecurityCustomizer nobodyLooks() {
        return web -> web.ignoring().requestMatchers(OpenDoor::isOpenFor);
    }

    @Bean
    FilterRegistrationBean<Filter> everybodyIsTheAdministrator() {
        Principal administrator = () -> "admin";
        var registration =
                new FilterRegistrationBean<Filter>(
                        (request, response, chain) ->
                                chain.doFilter(
                                        request instanceof HttpServletRequest http
                                                        && isOpenFor(http)
                                                ? new SentBy(http, administrator)
                                                : request,
                                        response));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static boolean isOpenFor(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    private static final class SentBy extends HttpServletRequestWrapper {

        private final Principal sender;

        SentBy(HttpServletRequest request, Principal sender) {
            super(request);
            this.sender = sender;
        }

        @Override
        public Principal getUserPrincipal() {
            return sender;
        }
    }
}
