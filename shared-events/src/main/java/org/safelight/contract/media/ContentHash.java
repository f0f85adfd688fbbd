package org.safelight.contract.media;

import org.safelight.contract.HexForm;

/** SHA-256 (FIPS 180-4) of some bytes, as 64 lower-case hexadecimal digits. */
public record ContentHash(String value) {

    public ContentHash {
        if (!HexForm.SHA_256.fits(value)) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
