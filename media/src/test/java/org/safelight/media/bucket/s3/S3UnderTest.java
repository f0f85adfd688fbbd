package org.safelight.media.bucket.s3;

import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;
import java.util.Properties;
import java.util.UUID;

/**
 * An empty bucket: of the server that {@code SAFELIGHT_TEST_S3_ENDPOINT} names, with credentials as
 * the SDK finds them, or else of a stand-in within this process, which keeps objects in memory.
 */
final class S3UnderTest {

    private static final String IDENTITY = "tester";
    private static final String SECRET = "not-a-secret";

    private final @Nullable S3Proxy standIn;
    private final S3Client client;
    private final String bucket = "safelight-test-" + UUID.randomUUID();

    S3UnderTest() throws Exception {
        String given = System.getenv("SAFELIGHT_TEST_S3_ENDPOINT");
        System.out.println(
                given == null
                        ? "S3 is tested against s3proxy: nothing is proven about Amazon's"
                        : "S3 is tested against the server of SAFELIGHT_TEST_S3_ENDPOINT");
        standIn = given == null ? start() : null;
        AwsCredentialsProvider credentials =
                standIn == null
                        ? DefaultCredentialsProvider.builder().build()
                        : StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(IDENTITY, SECRET));
        URI endpoint =
                URI.create(standIn == null ? given : "http://127.0.0.1:" + standIn.getPort());
        client =
                new S3Connection(endpoint, "us-east-1", true)
                        .builder()
                        .credentialsProvider(credentials)
                        .build();
        client.createBucket(it -> it.bucket(bucket));
    }

    private static S3Proxy start() throws Exception {
        S3Proxy proxy =
                S3Proxy.builder()
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, IDENTITY, SECRET)
                        .blobStore(BlobStores.create("transient", new Properties()))
                        .stopTimeout(0)
                        .build();
        proxy.start();
        return proxy;
    }

    S3Client client() {
        return client;
    }

    String bucket() {
        return bucket;
    }

    void stop() throws Exception {
        client.listObjectsV2Paginator(page -> page.bucket(bucket)).contents().stream()
                .forEach(found -> client.deleteObject(it -> it.bucket(bucket).key(found.key())));
        client.deleteBucket(it -> it.bucket(bucket));
        client.close();
        if (standIn != null) {
            standIn.stop();
        }
    }
}
