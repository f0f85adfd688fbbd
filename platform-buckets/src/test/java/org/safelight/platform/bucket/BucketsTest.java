package org.safelight.platform.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.media.bucket.gridfs.GridFsBucket;
import org.safelight.media.bucket.s3.S3Bucket;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.folder.DataFolderLock;
import org.safelight.platform.mongo.TestMongo;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class BucketsTest {

    private static final ObjectKey KEY = new ObjectKey("photo");
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir private Path folder;

    @Test
    void areFoldersUnlessSomethingElseIsChosen() {
        contexts()
                .run(
                        context -> {
                            keeps(context, FilesystemBucket.class);
                            assertThat(folder.resolve("originals")).isDirectory();
                            assertThat(folder.resolve("thumbnails")).isDirectory();
                        });
    }

    @Test
    void foldersAreNotTouchedBeforeTheyAreLocked() {
        contexts()
                .withUserConfiguration(Locked.class)
                .run(
                        context -> {
                            assertThat(context).hasFailed();
                            assertThat(folder.resolve("originals")).doesNotExist();
                        });
    }

    @Test
    void areInMongoWhereThatIsChosen() {
        try (var mongo = TestMongo.fresh()) {
            contexts("buckets=gridfs", "gridfs.database=" + mongo.database().getName())
                    .withPropertyValues("spring.mongodb.uri=" + mongo.uri())
                    .run(
                            context -> {
                                keeps(context, GridFsBucket.class);
                                assertThat(mongo.database().listCollectionNames())
                                        .contains("originals.files", "originals.chunks");
                            });
        }
    }

    @Test
    void areInS3WhereThatIsChosen() throws Exception {
        TestS3 s3 = TestS3.started();
        try {
            contexts("buckets=s3", "s3.region=us-east-1", "s3.path-style=true")
                    .withPropertyValues("safelight.s3.endpoint=" + s3.address())
                    .run(context -> keeps(context, S3Bucket.class));
            contexts("buckets=s3", "s3.region=us-east-1", "s3.path-style=true")
                    .withPropertyValues(
                            "safelight.s3.endpoint=" + s3.address(),
                            "safelight.originals-bucket=never-made")
                    .run(
                            context ->
                                    assertThat(failure(context.getStartupFailure()))
                                            .contains("never-made"));
        } finally {
            s3.stop();
        }
    }

    @Test
    void areInMongoByDefaultWhereThereAreSeveralProcesses() {
        contexts()
                .withPropertyValues("spring.profiles.active=distributed")
                .run(
                        context ->
                                assertThat(failure(context.getStartupFailure()))
                                        .contains("gridfs needs SPRING_MONGODB_URI"));
    }

    @Test
    void mayBeFoldersWhereThereAreSeveralProcessesIfAskedFor() {
        contexts("buckets=filesystem")
                .withPropertyValues("spring.profiles.active=distributed")
                .run(context -> keeps(context, FilesystemBucket.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buckets=cloud | cloud",
                "buckets=gridfs | gridfs needs SPRING_MONGODB_URI",
                "buckets=s3 | s3 needs SAFELIGHT_S3_REGION",
                "buckets=s3,s3.region=x,s3.endpoint=localhost:9000 | SAFELIGHT_S3_ENDPOINT is an",
                "thumbnails-bucket=originals | need a bucket each",
                "originals-bucket=No | 3 to 63"
            })
    void aSettingThatMakesNoSenseIsRefusedAndSaysWhy(String settings, String reason) {
        contexts(settings.split(","))
                .run(context -> assertThat(failure(context.getStartupFailure())).contains(reason));
    }

    private ApplicationContextRunner contexts(String... settings) {
        String[] properties = new String[settings.length];
        for (int i = 0; i < settings.length; i++) {
            properties[i] = "safelight." + settings[i];
        }
        return new ApplicationContextRunner()
                .withUserConfiguration(Buckets.class)
                .withSystemProperties(TestS3.CREDENTIALS.toArray(String[]::new))
                .withPropertyValues("safelight.data=" + folder)
                .withPropertyValues(properties);
    }

    private static void keeps(ApplicationContext context, Class<? extends Bucket> kind)
            throws IOException {
        Bucket originals = context.getBean("originals", Bucket.class);
        assertThat(originals).isInstanceOf(kind);
        assertThat(context.getBean("thumbnails")).isInstanceOf(kind).isNotSameAs(originals);
        StoredObject stored = originals.put(KEY, new ByteArrayInputStream(BYTES));
        try (InputStream read = originals.open(KEY, stored.hash())) {
            assertThat(read.readAllBytes()).isEqualTo(BYTES);
        }
    }

    private static String failure(@Nullable Throwable failure) {
        var all = new StringBuilder();
        for (Throwable it = failure; it != null; it = it.getCause()) {
            all.append(it.getMessage()).append('\n');
        }
        return all.toString();
    }

    /** A folder that another process has locked. */
    @Configuration(proxyBeanMethods = false)
    static class Locked {

        @Bean
        DataFolderLock dataFolderLock(DataFolder folder) throws IOException {
            Files.createDirectories(folder.data());
            throw new IllegalStateException("Another process uses the data folder");
        }
    }
}
