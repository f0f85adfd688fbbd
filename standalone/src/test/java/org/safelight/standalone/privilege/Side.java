package org.safelight.standalone.privilege;

import org.safelight.command.CommandSide;
import org.safelight.query.QuerySide;
import org.safelight.thumbnails.ThumbnailSide;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each process does with each bucket. */
enum Side {
    COMMAND_SIDE(CommandSide.class),
    THUMBNAIL_SAGA(ThumbnailSide.class),
    QUERY_SIDE(QuerySide.class);

    static final String ORIGINALS = "originals";
    static final String THUMBNAILS = "thumbnails";

    private final Class<?> configuration;

    Side(Class<?> configuration) {
        this.configuration = configuration;
    }

    /** As files and users are called. */
    String processName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String packages() {
        return configuration.getPackageName() + "..";
    }

    Set<Use> of(String bucket) {
        return ORIGINALS.equals(bucket) ? ofOriginals() : ofThumbnails();
    }

    private Set<Use> ofOriginals() {
        return switch (this) {
            case COMMAND_SIDE ->
                    Set.of(Use.PUT, Use.OPEN_RANGE, Use.REMOVE, Use.LIST, Use.REMOVE_UNFINISHED);
            case THUMBNAIL_SAGA, QUERY_SIDE -> Set.of(Use.OPEN, Use.OPEN_RANGE);
        };
    }

    private Set<Use> ofThumbnails() {
        return switch (this) {
            case COMMAND_SIDE -> Set.of(Use.REMOVE, Use.REMOVE_UNFINISHED);
            // It removes what is no photo's: one was purged meanwhile, others were replaced.
            case THUMBNAIL_SAGA -> Set.of(Use.PUT, Use.REMOVE, Use.LIST);
            case QUERY_SIDE -> Set.of(Use.OPEN, Use.OPEN_RANGE);
        };
    }

    Set<Use> ofAny() {
        return Stream.concat(ofOriginals().stream(), ofThumbnails().stream())
                .collect(Collectors.toSet());
    }
}
