package org.safelight.contract.album;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.safelight.contract.HexForm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a link's token, as 64 lower-case hexadecimal digits. A token is 256 random bits,
 * so its hash tells nobody how to open the link.
 */
public record TokenHash(String value) {

    public TokenHash {
        if (!HexForm.SHA_256.fits(value)) {
            throw new IllegalArgumentException("A token hash has 64 lower-case hexadecimal digits");
        }
    }

    /** The hash of a token as it stands in the link. */
    public static TokenHash of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
            return new TokenHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
