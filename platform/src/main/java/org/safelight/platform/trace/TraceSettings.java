package org.safelight.platform.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether traces are made, and who gets them.
 *
 * @param endpoint where an OpenTelemetry collector takes traces over HTTP, {@code
 *     http://localhost:4318/v1/traces}; none are made while it is empty
 * @param share which share of requests is traced, 0 to 1; what comes with a trace keeps it
 */
@ConfigurationProperties("safelight.traces")
public record TraceSettings(@DefaultValue("") String endpoint, @DefaultValue("1.0") double share) {

    public TraceSettings {
        if (!endpoint.isEmpty() && !endpoint.matches("https?://[^?#]+")) {
            throw new IllegalArgumentException(
                    "SAFELIGHT_TRACES_ENDPOINT is an address like http://localhost:4318/v1/traces,"
                            + " and not "
                            + endpoint);
        }
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("SAFELIGHT_TRACES_SHARE is a number from 0 to 1");
        }
    }
}
