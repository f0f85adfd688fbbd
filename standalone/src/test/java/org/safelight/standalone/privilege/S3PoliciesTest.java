package org.safelight.standalone.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safelight.media.bucket.s3.S3Bucket;
import org.safelight.platform.bucket.TestS3;
import org.safelight.standalone.docs.Repository;

import software.amazon.awssdk.services.s3.S3Client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The policies in {@code deploy/s3} allow each process exactly what it asks of S3. */
class S3PoliciesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static TestS3 s3;

    @BeforeAll
    static void start() throws Exception {
        s3 = TestS3.started();
    }

    @AfterAll
    static void stop() throws Exception {
        s3.stop();
    }

    @ParameterizedTest
    @EnumSource
    void aProcessMayDoWhatItDoesAndNothingElse(Side side) throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String bucket : List.of(Side.ORIGINALS, Side.THUMBNAILS)) {
            for (Use use : side.of(bucket)) {
                needed.addAll(needed(use, bucket));
            }
        }

        assertThat(allowed(side)).containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatAProcessNeverMakesIsRefused(Side side) throws IOException {
        Set<String> allowed = allowed(side);
        for (String bucket : List.of(Side.ORIGINALS, Side.THUMBNAILS)) {
            for (Use use : Use.values()) {
                if (use.changes() && !side.of(bucket).contains(use)) {
                    assertThat(allowed.containsAll(needed(use, bucket)))
                            .as(use + " in " + bucket)
                            .isFalse();
                }
            }
        }
    }

    private static Set<String> needed(Use use, String bucket) throws IOException {
        var calls = new S3Calls();
        try (S3Client owner = s3.client();
                S3Client recorded = s3.client(calls)) {
            new S3Bucket(owner, bucket).put(Use.THERE, new ByteArrayInputStream(Use.BYTES));
            new S3Bucket(recorded, bucket).check();
            use.on(new S3Bucket(recorded, bucket));
        }
        Set<String> needed = new TreeSet<>(calls.needed());
        if (use == Use.REMOVE_UNFINISHED) {
            // No upload here is old enough to be aborted.
            needed.add("s3:AbortMultipartUpload arn:aws:s3:::" + bucket + "/*");
        }
        return needed;
    }

    private static Set<String> allowed(Side side) {
        JsonNode policy =
                JSON.readTree(
                        Repository.ROOT
                                .resolve("deploy/s3/" + side.processName() + ".json")
                                .toFile());
        Set<String> allowed = new TreeSet<>();
        for (JsonNode statement : policy.get("Statement")) {
            assertThat(statement.get("Effect").asString()).isEqualTo("Allow");
            texts(statement.get("Action"))
                    .forEach(
                            action ->
                                    texts(statement.get("Resource"))
                                            .forEach(it -> allowed.add(action + " " + it)));
        }
        return allowed;
    }

    private static List<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().map(JsonNode::asString).toList()
                : Stream.of(oneOrMany.asString()).toList();
    }
}
