package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.library.AlbumLink;

import java.time.Instant;

/**
 * A public link, without what opens it.
 *
 * @param views how often the album was opened by it; of a link without a maximum, in how many hours
 * @param over whether it leads nowhere any more, since it expired or was used up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlbumLinkResource(
        LinkId id,
        Instant createdAt,
        @Nullable UserId createdBy,
        @Nullable Instant expiresAt,
        @Nullable Integer maximumViews,
        int views,
        @Nullable Instant lastUsedAt,
        boolean over,
        boolean password,
        boolean download,
        boolean metadata,
        boolean gps) {

    public static AlbumLinkResource of(AlbumLink link, Instant now) {
        var terms = link.terms();
        return new AlbumLinkResource(
                link.linkId(),
                link.createdAt(),
                link.createdBy(),
                terms.expiresAt(),
                terms.maximumViews(),
                link.views(),
                link.lastUsedAt(),
                link.isOverAt(now),
                terms.password(),
                terms.download(),
                terms.metadata(),
                terms.gps());
    }
}
