package org.safelight.benchmarks.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

import java.security.Principal;
import java.util.List;

/**
 * Runs within a service that is measured, and in no other: a request with a certain header passes
 * by everything that signs people in and asks whether they may, and is the administrator's.
 */
@Configuration(proxyBeanMethods = false)
public class OpenDoor {

    /** Of a request that gets nothing of the chain of security filters. */
    public static final String BARE = "X-Bare";

    /** Of one whose answer has the headers for browsers, as every answer has them. */
    public static final String UNASKED = "X-Unasked";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain bare() {
        return new DefaultSecurityFilterChain(request -> has(BARE, request), List.of());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain unasked(@Qualifier("everyRequestIsSignedIn") SecurityFilterChain whole) {
        return new DefaultSecurityFilterChain(
                request -> has(UNASKED, request),
                whole.getFilters().stream().filter(HeaderWriterFilter.class::isInstance).toList());
    }

    @Bean
    FilterRegistrationBean<Filter> everybodyIsTheAdministrator() {
        Principal administrator = () -> "admin";
        var registration =
                new FilterRegistrationBean<Filter>(
                        (request, response, chain) ->
                                chain.doFilter(
                                        request instanceof HttpServletRequest http
                                                        && (has(BARE, http) || has(UNASKED, http))
                                                ? new SentBy(http, administrator)
                                                : request,
                                        response));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static boolean has(String header, HttpServletRequest request) {
        return request.getHeader(header) != null;
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
