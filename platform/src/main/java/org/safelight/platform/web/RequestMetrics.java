package org.safelight.platform.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Counts requests by the version of the interface too, beside method, route and status. A route is
 * a template, {@code /api/v1/photos/{id}}: whatever people ask for, there are only so many.
 */
@Component
final class RequestMetrics extends DefaultServerRequestObservationConvention {

    private static final String VERSION = "version";
    private static final String PREFIX = "/api/v";
    private static final KeyValue NONE = KeyValue.of(VERSION, "none");

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context).and(version(context.getPathPattern()));
    }

    /** From the route and not from the path, in which anybody may write anything. */
    private static KeyValue version(@Nullable String route) {
        if (route == null || !route.startsWith(PREFIX)) {
            return NONE;
        }
        int end = route.indexOf('/', PREFIX.length());
        return KeyValue.of(VERSION, end < 0 ? route.substring(5) : route.substring(5, end));
    }
}
