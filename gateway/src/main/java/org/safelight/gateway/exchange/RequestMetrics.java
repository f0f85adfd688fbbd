package org.safelight.gateway.exchange;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/** Counts requests by the version of the interface too, as the services do. */
public final class RequestMetrics extends DefaultServerRequestObservationConvention {

    private static final String VERSION = "version";
    private static final String PREFIX = "/api/v";

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context)
                .and(KeyValue.of(VERSION, version(context.getPathPattern())));
    }

    private static String version(@Nullable String route) {
        if (route == null || !route.startsWith(PREFIX)) {
            return "none";
        }
        int end = route.indexOf('/', PREFIX.length());
        return end < 0 ? route.substring(5) : route.substring(5, end);
    }
}
