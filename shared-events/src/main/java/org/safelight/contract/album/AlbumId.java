package org.safelight.contract.album;

import org.safelight.contract.HexForm;

import java.util.UUID;

/** Names one album, as 32 lower-case hexadecimal digits. */
public record AlbumId(String value) {

    public AlbumId {
        if (!HexForm.ID.fits(value)) {
            throw new IllegalArgumentException("An album id has 32 lower-case hexadecimal digits");
        }
    }

    /** An id that no album has. */
    public static AlbumId fresh() {
        return new AlbumId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
