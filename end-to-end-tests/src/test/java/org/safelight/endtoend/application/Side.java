package org.safelight.endtoend.application;

import java.util.Locale;

/** The kinds of process that make up the distributed shape, in the order in which they start. */
public enum Side {
    COMMAND_SIDE("org.safelight.command.CommandSideProcess"),
    QUERY_SIDE("org.safelight.query.QuerySideProcess"),
    THUMBNAIL_SAGA("org.safelight.thumbnails.ThumbnailSideProcess"),
    GATEWAY("org.safelight.gateway.Gateway");

    private final String mainClass;

    Side(String mainClass) {
        this.mainClass = mainClass;
    }

    String mainClass() {
        return mainClass;
    }

    /** The name of its module. */
    String module() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
