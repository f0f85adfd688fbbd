package org.safelight.query.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.CommandId;
import org.safelight.contract.UserId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.ChangeOrigin;
import org.safelight.contract.history.PhotoHistoryEntry;
import org.safelight.contract.history.PhotoHistoryPage;
import org.safelight.contract.history.PlaceChange;
import org.safelight.query.web.resource.ItemPage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One change of a photo or an album.
 *
 * @param change the name of the event
 * @param commandId what to send to undo it
 * @param undoes the command that was undone by this
 * @param before the fields that changed, as they were
 * @param after the same fields, as they are since
 * @param photoCount how many photos came into the album, left it or moved
 * @param photos the first 500 of them, with their positions, counted from 1
 * @param member who became a member, is none any more, or has another role
 * @param linkId the public link that was made, used or revoked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeResource(
        String change,
        Instant at,
        @Nullable UserId actor,
        @Nullable String commandId,
        @Nullable String undoes,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> before,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> after,
        @Nullable Integer photoCount,
        @Nullable List<PlaceResource> photos,
        @Nullable MemberResource member,
        @Nullable LinkId linkId) {

    public static ItemPage<ChangeResource> page(PhotoHistoryPage page) {
        return new ItemPage<>(
                page.items().stream().map(ChangeResource::of).toList(), page.nextPageToken());
    }

    public static ItemPage<ChangeResource> page(AlbumHistoryPage page) {
        return new ItemPage<>(
                page.items().stream().map(ChangeResource::of).toList(), page.nextPageToken());
    }

    private static ChangeResource of(PhotoHistoryEntry entry) {
        var difference =
                Difference.of(Moments.fields(entry.before()), Moments.fields(entry.after()));
        return of(entry.origin(), difference, null, null, null, null);
    }

    private static ChangeResource of(AlbumHistoryEntry entry) {
        var difference =
                Difference.of(Moments.fields(entry.before()), Moments.fields(entry.after()));
        boolean any = entry.places().count() > 0;
        List<PlaceChange> places = entry.places().first();
        return of(
                entry.origin(),
                difference,
                any ? entry.places().count() : null,
                any ? places.stream().map(PlaceResource::of).toList() : null,
                entry.member() == null ? null : MemberResource.of(entry.member()),
                entry.link());
    }

    private static ChangeResource of(
            ChangeOrigin origin,
            Difference difference,
            @Nullable Integer photoCount,
            @Nullable List<PlaceResource> photos,
            @Nullable MemberResource member,
            @Nullable LinkId linkId) {
        return new ChangeResource(
                origin.change(),
                origin.at(),
                origin.actor(),
                text(origin.commandId()),
                text(origin.undoes()),
                difference.before(),
                difference.after(),
                photoCount,
                photos,
                member,
                linkId);
    }

    private static @Nullable String text(@Nullable CommandId id) {
        return id == null ? null : id.toString();
    }
}
