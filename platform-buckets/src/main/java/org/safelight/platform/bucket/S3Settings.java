package org.safelight.platform.bucket;

import org.jspecify.annotations.Nullable;
import org.safelight.media.bucket.s3.S3Connection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/**
 * How to reach S3. Credentials are no settings of ours: the AWS SDK finds them.
 *
 * @param endpoint the server's address; empty for Amazon's
 * @param region the region, which every server has, if only by name
 * @param pathStyle whether the bucket's name is in the path of a request
 */
@ConfigurationProperties("safelight.s3")
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String region,
        @DefaultValue("false") boolean pathStyle) {

    /** Checks what only S3 needs. */
    S3Connection connection() {
        if (region.isBlank()) {
            throw new IllegalArgumentException(
                    "SAFELIGHT_BUCKETS=s3 needs SAFELIGHT_S3_REGION; a server that has no regions"
                            + " usually takes us-east-1");
        }
        return new S3Connection(address(), region, pathStyle);
    }

    private @Nullable URI address() {
        if (endpoint.isBlank()) {
            return null;
        }
        if (!endpoint.matches("https?://[^/?#]+/?")) {
            throw new IllegalArgumentException(
                    "SAFELIGHT_S3_ENDPOINT is an address like https://s3.example.org:9000, and not "
                            + endpoint);
        }
        return URI.create(endpoint);
    }
}
