package org.safelight.gateway.exchange;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says which methods an address of the published interface takes (RFC 9110, sections 9.3.7 and
 * 15.5.6). A service could name only those of its own side.
 */
@Order(0)
public final class AllowedMethods implements WebFilter {

    private final List<Address> addresses;

    private record Address(PathPattern path, Set<HttpMethod> methods) {

        static Address of(Map.Entry<String, JsonNode> described) {
            Set<HttpMethod> methods = new HashSet<>(Set.of(HttpMethod.OPTIONS));
            for (String name : described.getValue().propertyNames()) {
                methods.add(HttpMethod.valueOf(name.toUpperCase(Locale.ROOT)));
            }
            if (methods.contains(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
            return new Address(
                    PathPatternParser.defaultInstance.parse(described.getKey()), methods);
        }
    }

    /**
     * Reads the description that was published with this version.
     *
     * @throws IOException if it is missing
     */
    public AllowedMethods() throws IOException {
        try (InputStream published = new ClassPathResource("openapi.json").getInputStream()) {
            addresses =
                    JsonMapper.shared().readTree(published).get("paths").properties().stream()
                            .map(Address::of)
                            .sorted(
                                    (a, b) ->
                                            PathPattern.SPECIFICITY_COMPARATOR.compare(
                                                    a.path, b.path))
                            .toList();
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Optional<Address> address = address(exchange.getRequest().getPath());
        if (address.isEmpty()) {
            return chain.filter(exchange);
        }
        Set<HttpMethod> methods = address.get().methods;
        // Under this name requests are counted, as on the side that answers them.
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(it -> it.setPathPattern(address.get().path.getPatternString()));
        ServerHttpResponse response = exchange.getResponse();
        if (exchange.getRequest().getMethod().equals(HttpMethod.OPTIONS)) {
            response.getHeaders().setAllow(methods);
            return response.setComplete();
        }
        response.beforeCommit(
                () -> {
                    if (HttpStatus.METHOD_NOT_ALLOWED.equals(response.getStatusCode())) {
                        response.getHeaders().setAllow(methods);
                    }
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }

    private Optional<Address> address(PathContainer path) {
        return addresses.stream().filter(address -> address.path.matches(path)).findFirst();
    }
}
