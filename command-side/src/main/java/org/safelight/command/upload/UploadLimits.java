package org.safelight.command.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded.
 *
 * @param maxBytes the size of one file
 * @param maxFiles the number of files in one request
 */
@ConfigurationProperties("safelight.upload")
public record UploadLimits(
        @DefaultValue("200MB") DataSize maxBytes, @DefaultValue("1000") int maxFiles) {

    public UploadLimits {
        if (maxBytes.toBytes() < 1 || maxFiles < 1) {
            throw new IllegalArgumentException("safelight.upload: limits are at least 1");
        }
    }
}
