package org.safelight.contract.album;

import org.safelight.contract.HexForm;

import java.util.UUID;

/** Names one public link, as 32 lower-case hexadecimal digits. It opens nothing. */
public record LinkId(String value) {

    public LinkId {
        if (!HexForm.ID.fits(value)) {
            throw new IllegalArgumentException("A link id has 32 lower-case hexadecimal digits");
        }
    }

    /** An id that no link has. */
    public static LinkId fresh() {
        return new LinkId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
