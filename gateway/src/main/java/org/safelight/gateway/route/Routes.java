package org.safelight.gateway.route;

import org.safelight.gateway.settings.GatewaySettings;
import org.safelight.gateway.settings.NodeAddress;
import org.safelight.gateway.upstream.NodeFilter;
import org.safelight.gateway.upstream.Upstreams;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;

import java.util.List;
import java.util.function.Function;

/** Two routes, one per side. What matches neither is not found here. */
@Configuration(proxyBeanMethods = false)
public class Routes {

    /** The node is chosen when the framework has put its own guess of an address aside. */
    private static final int WHEN_A_NODE_IS_CHOSEN =
            RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;

    @Bean
    RouteLocator sides(RouteLocatorBuilder routes, GatewaySettings settings, Upstreams upstreams) {
        return routes.routes()
                .route(
                        "command-side",
                        to(Side.COMMAND, settings.commandSide(), upstreams.commandSide()))
                .route("query-side", to(Side.QUERY, settings.querySide(), upstreams.querySide()))
                .build();
    }

    private static Function<PredicateSpec, Buildable<Route>> to(
            Side side, List<NodeAddress> addresses, NodeFilter nodes) {
        return request ->
                request.predicate(exchange -> belongsTo(side, exchange))
                        .filters(filters -> filters.filter(nodes, WHEN_A_NODE_IS_CHOSEN))
                        .uri(addresses.getFirst().origin());
    }

    private static boolean belongsTo(Side side, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return Side.of(request.getMethod(), request.getPath()).filter(side::equals).isPresent();
    }
}
