package org.safelight.gateway.exchange;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

import org.jspecify.annotations.Nullable;
import org.safelight.gateway.settings.GatewaySettings;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells services who asked and at which address, by X-Forwarded-For, -Proto, -Host and -Port. What
 * a client says of that itself is dropped, unless it is a proxy that we were told to trust;
 * Forwarded (RFC 7239) is always dropped, so that there is one account and not two.
 */
public final class Forwarding implements HttpHeadersFilter, Ordered {

    private static final String PREFIX = "x-forwarded-";
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";

    /** Expect (RFC 9110) was answered here: the body is on its way. */
    private static final Set<String> DROPPED =
            Set.of("forwarded", "x-real-ip", "expect", "proxy-connection");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<IpSubnetFilterRule> trusted;

    public Forwarding(GatewaySettings settings) {
        trusted = settings.trustedProxies().stream().map(Forwarding::network).toList();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders passedOn = new HttpHeaders();
        input.forEach(
                (name, values) -> {
                    if (!isDropped(name.toLowerCase(Locale.ROOT))) {
                        passedOn.addAll(name, values);
                    }
                });
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders told =
                isTrusted(request.getRemoteAddress()) ? request.getHeaders() : new HttpHeaders();
        passedOn.set(FOR, String.join(", ", chain(told, request.getRemoteAddress())));
        passedOn.set(PROTO, scheme(told, request));
        host(told, request)
                .ifPresent(
                        host -> {
                            passedOn.set(HOST, host);
                            passedOn.set(PORT, port(told, host, scheme(told, request)));
                        });
        return passedOn;
    }

    private static boolean isDropped(String name) {
        return name.startsWith(PREFIX) || DROPPED.contains(name);
    }

    private static List<String> chain(HttpHeaders told, @Nullable InetSocketAddress peer) {
        List<String> chain = new ArrayList<>(told.getOrEmpty(FOR));
        InetAddress address = peer == null ? null : peer.getAddress();
        chain.add(address == null ? "unknown" : withoutScope(address.getHostAddress()));
        return chain;
    }

    private static String scheme(HttpHeaders told, ServerHttpRequest request) {
        String scheme = told.getFirst(PROTO);
        return scheme != null && SCHEMES.contains(scheme)
                ? scheme
                : String.valueOf(request.getURI().getScheme());
    }

    private static Optional<String> host(HttpHeaders told, ServerHttpRequest request) {
        String host = told.getFirst(HOST);
        return Optional.ofNullable(
                host == null ? request.getHeaders().getFirst(HttpHeaders.HOST) : host);
    }

    private static String port(HttpHeaders told, String host, String scheme) {
        String port = told.getFirst(PORT);
        if (port != null && port.matches("\\d{1,5}")) {
            return port;
        }
        String written = host.replaceFirst("^.*?(?::(\\d{1,5}))?$", "$1");
        return written.isEmpty() ? scheme.equals("https") ? "443" : "80" : written;
    }

    private static String withoutScope(String address) {
        int scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }

    private boolean isTrusted(@Nullable InetSocketAddress peer) {
        return peer != null && trusted.stream().anyMatch(network -> network.matches(peer));
    }

    /** A single address is a network of one. */
    private static IpSubnetFilterRule network(String text) {
        String network = text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
        return new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT);
    }
}
