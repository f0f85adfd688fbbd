package org.safelight.query.download;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of downloads of many photos.
 *
 * @param atOnce {@code safelight.downloads.at-once}: how many one node sends at once
 * @param perUser {@code safelight.downloads.per-user}: and how many of them to one user
 */
@ConfigurationProperties("safelight.downloads")
public record DownloadSettings(@DefaultValue("8") int atOnce, @DefaultValue("2") int perUser) {

    public DownloadSettings {
        if (atOnce < 0 || perUser < 0) {
            throw new IllegalArgumentException("safelight.downloads.at-once is 0 or more");
        }
    }
}
