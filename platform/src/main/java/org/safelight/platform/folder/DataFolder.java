package org.safelight.platform.folder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/** Where everything is kept; {@code safelight.data}, by default {@code ./data}. */
@ConfigurationProperties("safelight")
public record DataFolder(@DefaultValue("data") Path data) {

    /** A file or folder within. */
    public Path resolve(String name) {
        return data.resolve(name);
    }
}
