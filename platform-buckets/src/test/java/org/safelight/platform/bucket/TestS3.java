package org.safelight.platform.bucket;

import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.S3ProxyConstants;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.middleware.Middlewares;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** An S3 on the loopback address that keeps objects in memory, with the two buckets made. */
public final class TestS3 {

    /** Whom it knows. */
    public static final String IDENTITY = "tester";

    /** How that one is known. */
    public static final String SECRET = "not-a-secret";

    /** As the AWS SDK finds them in system properties. */
    static final List<String> CREDENTIALS =
            List.of("aws.accessKeyId=" + IDENTITY, "aws.secretAccessKey=" + SECRET);

    private final S3Proxy server;
    private final BlobStore objects;
    private final URI address;

    private TestS3(S3Proxy server, BlobStore objects, String scheme) {
        this.server = server;
        this.objects = objects;
        int port = "https".equals(scheme) ? server.getSecurePort() : server.getPort();
        this.address = URI.create(scheme + "://127.0.0.1:" + port);
    }

    /** One that has just been started. */
    public static TestS3 started() throws Exception {
        TestS3 made = started(memory(), it -> it.endpoint(URI.create("http://127.0.0.1:0")));
        made.makeBuckets();
        return made;
    }

    /** One that is reached over TLS only; its buckets are to be made by whoever trusts it. */
    static TestS3 startedWithTls(Path keys, String password) throws Exception {
        BlobStore objects = memory();
        TestS3 maker = started(objects, it -> it.endpoint(URI.create("http://127.0.0.1:0")));
        maker.makeBuckets();
        maker.stop();
        return started(
                objects,
                it ->
                        it.secureEndpoint(URI.create("https://127.0.0.1:0"))
                                .keyStore(keys.toString(), password));
    }

    /** Another server with the same objects, which refuses to change any. */
    TestS3 startedReadOnly() throws Exception {
        var properties = new Properties();
        properties.setProperty(S3ProxyConstants.PROPERTY_READ_ONLY_BLOBSTORE, "true");
        return started(
                Middlewares.wrap(objects, properties, name -> objects),
                it -> it.endpoint(URI.create("http://127.0.0.1:0")));
    }

    private static BlobStore memory() {
        return BlobStores.create("transient", new Properties());
    }

    private static TestS3 started(BlobStore objects, UnaryOperator<S3Proxy.Builder> endpoint)
            throws Exception {
        S3Proxy server =
                endpoint.apply(S3Proxy.builder())
                        .awsAuthentication(AuthenticationType.AWS_V4, IDENTITY, SECRET)
                        .blobStore(objects)
                        .stopTimeout(0)
                        .build();
        server.start();
        return new TestS3(server, objects, server.getSecurePort() > 0 ? "https" : "http");
    }

    private void makeBuckets() {
        try (S3Client client = client()) {
            client.createBucket(it -> it.bucket("originals"));
            client.createBucket(it -> it.bucket("thumbnails"));
        }
    }

    /** A client that may do everything, and is listened to. */
    public S3Client client(ExecutionInterceptor... listeners) {
        return S3Client.builder()
                .overrideConfiguration(it -> it.executionInterceptors(List.of(listeners)))
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(IDENTITY, SECRET)))
                .build();
    }

    public URI address() {
        return address;
    }

    public void stop() throws Exception {
        server.stop();
    }
}
