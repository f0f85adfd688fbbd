package org.safelight.platform.bucket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the two buckets are, and their names. The names are never the same, so that nothing that is
 * written to one place can be taken for the other.
 *
 * @param buckets {@code safelight.buckets}: in the distributed shape {@code gridfs} unless set
 */
@ConfigurationProperties("safelight")
public record BucketSettings(
        @DefaultValue("filesystem") BucketKind buckets,
        @DefaultValue("originals") String originalsBucket,
        @DefaultValue("thumbnails") String thumbnailsBucket) {

    private static final String NAME = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

    public BucketSettings {
        if (originalsBucket.equals(thumbnailsBucket)) {
            throw new IllegalArgumentException(
                    "Originals and thumbnails need a bucket each, but both are named "
                            + originalsBucket);
        }
        if (!originalsBucket.matches(NAME) || !thumbnailsBucket.matches(NAME)) {
            throw new IllegalArgumentException(
                    "A bucket's name has 3 to 63 lower-case letters, digits, dots and dashes");
        }
    }
}
