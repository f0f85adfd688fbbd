package org.safelight.platform.security;

import jakarta.servlet.DispatcherType;

import org.safelight.platform.web.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Signs in every request by HTTP Basic (RFC 7617), or by another {@link WayIn} that is there. Open
 * are only the page itself, which holds nobody's data, the explanations of problems, and whether
 * the service is up.
 */
@Configuration(proxyBeanMethods = false)
public class SignIn {

    private static final String[] OPEN = {
        "/",
        "/index.html",
        "/admin",
        "/admin/",
        "/admin/index.html",
        "/assets/**",
        "/favicon.ico",
        "/docs",
        "/docs/",
        "/docs/index.html",
        "/openapi.json",
        "/problems/**",
        "/actuator/health/**"
    };

    /** Beside the interface for them all that the actuator tells, except how the service is. */
    private static final String[] FOR_ADMINISTRATORS = {"/api/v1/admin/**", "/actuator/**"};

    @Bean
    AuthenticationManager authenticationManager(
            UserDetailsService accounts,
            PasswordEncoder passwords,
            ObjectProvider<UserDetailsPasswordService> upgrades) {
        var provider = new DaoAuthenticationProvider(accounts);
        upgrades.ifAvailable(provider::setUserDetailsPasswordService);
        provider.setPasswordEncoder(passwords);
        var manager = new ProviderManager(provider);
        manager.setEraseCredentialsAfterAuthentication(true);
        return new GuardedSignIns(manager, accounts, InstantSource.system());
    }

    /** A dozen measured filters would take longer than what is asked for. */
    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring Security's own, quicker about headers. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderText::isName);
        firewall.setAllowedHeaderValues(HeaderText::isValue);
        return firewall;
    }

    @Bean
    SecurityFilterChain everyRequestIsSignedIn(
            HttpSecurity http,
            AuthenticationManager accounts,
            ProblemWriter problems,
            Environment environment,
            ObjectProvider<WayIn> others) {
        var unauthorized = new UnauthorizedProblem(problems);
        others.orderedStream().forEach(way -> way.addTo(http));
        return http.authenticationManager(accounts)
                // Who somebody is holds for one request, and is kept nowhere.
                .sessionManagement(SessionManagementConfigurer::disable)
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new RequestAttributeSecurityContextRepository()))
                // CrossSiteGuard covers what browsers add by themselves.
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(
                        basic ->
                                basic.authenticationEntryPoint(unauthorized)
                                        .authenticationDetailsSource(Caller::of))
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(unauthorized)
                                        .accessDeniedHandler(new ForbiddenProblem(problems)))
                .addFilterBefore(new CrossSiteGuard(problems), BasicAuthenticationFilter.class)
                .addFilterAfter(
                        new RefusedRequests(InstantSource.system()),
                        SecurityContextHolderFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(open(others))
                                        .permitAll()
                                        .requestMatchers(new ScrapePort(environment))
                                        .permitAll()
                                        .requestMatchers(FOR_ADMINISTRATORS)
                                        .hasRole("ADMIN")
                                        .anyRequest()
                                        .authenticated())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp ->
                                                        csp.policyDirectives(
                                                                ContentPolicy.OF_THE_PAGE))
                                        .referrerPolicy(
                                                it -> it.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static OpenPaths open(ObjectProvider<WayIn> others) {
        return new OpenPaths(
                Stream.concat(
                        Stream.of(OPEN), others.stream().flatMap(way -> way.openPaths().stream())));
    }
}
