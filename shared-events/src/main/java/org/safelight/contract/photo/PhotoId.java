package org.safelight.contract.photo;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.contract.HexForm;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one photo of one owner, as 32 lower-case hexadecimal digits. The same bytes of the same
 * owner always have the same id, so an upload repeated by a nervous client is the same photo.
 */
public record PhotoId(String value) {

    public PhotoId {
        if (!HexForm.ID.fits(value)) {
            throw new IllegalArgumentException("A photo id has 32 lower-case hexadecimal digits");
        }
    }

    /** The id of these bytes in the hands of this owner: the first half of a SHA-256 over both. */
    public static PhotoId of(UserId owner, ContentHash content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(content.value().getBytes(UTF_8));
            byte[] digest = sha256.digest(owner.value().getBytes(UTF_8));
            return new PhotoId(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
