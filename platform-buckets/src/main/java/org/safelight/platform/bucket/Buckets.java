package org.safelight.platform.bucket;

import io.micrometer.core.instrument.MeterRegistry;

import org.safelight.media.bucket.Bucket;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.folder.DataFolderLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import java.io.IOException;

/**
 * The two buckets, qualified {@code originals} and {@code thumbnails}, wherever the settings put
 * them. Who only reads asks for a {@link org.safelight.media.bucket.ReadableBucket}. The driver of
 * a kind is needed only where that kind is chosen, and nothing of it is started elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    BucketSettings.class,
    DataFolder.class,
    GridFsSettings.class,
    S3Settings.class
})
public class Buckets {

    private static final String KIND = "safelight.buckets";
    private static final String ORIGINALS = "originals";
    private static final String THUMBNAILS = "thumbnails";
    private static final Profiles DISTRIBUTED = Profiles.of("distributed");

    /** Of folders that are locked none is touched before they are. */
    @Bean
    BucketSource bucketSource(
            BucketSettings settings,
            Environment environment,
            DataFolder folder,
            ObjectProvider<DataFolderLock> lock,
            GridFsSettings gridFs,
            S3Settings s3) {
        return switch (kind(settings, environment)) {
            case FILESYSTEM -> {
                var _ = lock.getIfAvailable();
                yield new FolderBuckets(folder);
            }
            case GRIDFS ->
                    new GridFsBuckets(
                            environment.getProperty("spring.mongodb.uri", ""), gridFs.database());
            case S3 -> new S3Buckets(s3.connection());
        };
    }

    /** Folders are seldom what processes on many machines share, so there they are asked for. */
    private static BucketKind kind(BucketSettings settings, Environment environment) {
        boolean isChosen = environment.containsProperty(KIND);
        return !isChosen && environment.acceptsProfiles(DISTRIBUTED)
                ? BucketKind.GRIDFS
                : settings.buckets();
    }

    @Bean(defaultCandidate = false)
    @Qualifier(ORIGINALS)
    Bucket originals(
            BucketSource source, BucketSettings settings, ObjectProvider<MeterRegistry> registry)
            throws IOException {
        return measured(source.open(settings.originalsBucket()), ORIGINALS, registry);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(THUMBNAILS)
    Bucket thumbnails(
            BucketSource source, BucketSettings settings, ObjectProvider<MeterRegistry> registry)
            throws IOException {
        return measured(source.open(settings.thumbnailsBucket()), THUMBNAILS, registry);
    }

    private static Bucket measured(
            Bucket bucket, String role, ObjectProvider<MeterRegistry> registry) {
        MeterRegistry there = registry.getIfAvailable();
        return there == null ? bucket : new MeasuredBucket(bucket, role, there);
    }
}
