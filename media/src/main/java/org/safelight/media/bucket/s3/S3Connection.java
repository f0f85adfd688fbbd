package org.safelight.media.bucket.s3;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach S3. Credentials are found as the AWS SDK finds them: environment, system properties,
 * profile file, instance role. Certificates are checked against the trust store of the JVM.
 *
 * @param endpoint where a server other than Amazon's is
 * @param region Amazon's, or whatever the other server calls its own
 * @param pathStyle whether the bucket's name is in the path, and not in the name of the host
 */
public record S3Connection(@Nullable URI endpoint, String region, boolean pathStyle) {

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration ATTEMPT = Duration.ofSeconds(60);
    private static final Duration CALL = Duration.ofSeconds(150);

    /** A client, to be closed: at most 64 connections, three attempts, no wait without an end. */
    public S3Client open() {
        return builder().build();
    }

    /** For who wants to say more: other credentials, or somebody who listens. */
    S3ClientBuilder builder() {
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(Region.of(region))
                        .httpClientBuilder(http())
                        .overrideConfiguration(S3Connection::bounds)
                        // Parts carry SHA-256 of ours; other servers do not know the SDK's default.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .serviceConfiguration(
                                S3Configuration.builder()
                                        .pathStyleAccessEnabled(pathStyle)
                                        .chunkedEncodingEnabled(false)
                                        .build());
        return endpoint == null ? builder : builder.endpointOverride(endpoint);
    }

    private static void bounds(ClientOverrideConfiguration.Builder calls) {
        calls.retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(MOST_ATTEMPTS)
                                .build())
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL);
    }

    private static ApacheHttpClient.Builder http() {
        return ApacheHttpClient.builder()
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(CONNECT)
                .connectionAcquisitionTimeout(SILENCE)
                .socketTimeout(SILENCE);
    }
}
