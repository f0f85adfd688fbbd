package org.safelight.query.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.history.AlbumComparison;
import org.safelight.contract.history.PlaceChanges;

import java.util.List;
import java.util.Map;

/**
 * What became of an album between two instants.
 *
 * @param before title, text, cover and whether it was deleted, those that differ, as they were
 * @param after the same fields, as they were later
 */
public record ComparisonResource(
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> before,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> after,
        Group added,
        Group removed,
        Group moved) {

    /** Photos to which the same happened: how many, and the first 500 of them. */
    public record Group(int count, List<PlaceResource> photos) {

        static Group of(PlaceChanges places) {
            return new Group(
                    places.count(), places.first().stream().map(PlaceResource::of).toList());
        }
    }

    public static ComparisonResource of(AlbumComparison comparison) {
        var difference =
                Difference.of(
                        Moments.fields(comparison.before()), Moments.fields(comparison.after()));
        return new ComparisonResource(
                difference.before(),
                difference.after(),
                Group.of(comparison.added()),
                Group.of(comparison.removed()),
                Group.of(comparison.moved()));
    }
}
