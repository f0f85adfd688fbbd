package org.safelight.query.web.link;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.DateSpan;
import org.safelight.query.link.LinkDoor.Opened;
import org.safelight.query.web.resource.ItemPage;

import java.time.Instant;

/**
 * An album as a stranger sees it.
 *
 * @param dates missing where the link tells nothing of when photos were taken
 * @param grant what to send as {@code Link-Grant} with whatever else is asked for by this link
 * @param photos the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkedAlbumResource(
        AlbumTitle title,
        AlbumText text,
        long photoCount,
        @Nullable DateSpan dates,
        boolean download,
        String grant,
        Instant grantedUntil,
        ItemPage<LinkedPhotoResource> photos) {

    public static LinkedAlbumResource of(
            AlbumView album, Opened opened, ItemPage<LinkedPhotoResource> photos) {
        var terms = opened.link().terms();
        return new LinkedAlbumResource(
                album.title(),
                album.text(),
                album.photoCount(),
                terms.metadata() ? album.dates() : null,
                terms.download(),
                opened.grant(),
                opened.until(),
                photos);
    }
}
