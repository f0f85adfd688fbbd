package org.safelight.command.album;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoId;

/** What commands can change of an album, as it is at the moment. */
record AlbumLook(
        Personal<AlbumTitle> title,
        Personal<AlbumText> text,
        @Nullable PhotoId cover,
        boolean deleted,
        Contents contents,
        People people) {}
