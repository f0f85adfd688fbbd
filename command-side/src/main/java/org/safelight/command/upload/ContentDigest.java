package org.safelight.command.upload;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ContentHash;

import java.util.Base64;
import java.util.HexFormat;

/** The header by which a client says which bytes it sends (RFC 9530, section 2). */
public final class ContentDigest {

    /** The header's name. */
    public static final String HEADER = "Content-Digest";

    private static final String SHA_256 = "sha-256";

    private ContentDigest() {}

    /** The SHA-256 in a header's value; null where there is none, or only other algorithms. */
    public static @Nullable ContentHash of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        for (String member : header.split(",", -1)) {
            String[] parts = member.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equals(SHA_256)) {
                return hash(parts[1]);
            }
        }
        return null;
    }

    /** Bytes stand between colons, in base64 (RFC 8941, section 3.3.5). */
    private static ContentHash hash(String item) {
        int end = item.length() - 1;
        if (end < 1 || item.charAt(0) != ':' || item.charAt(end) != ':') {
            throw UploadProblem.malformedDigest();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(item.substring(1, end));
            return new ContentHash(HexFormat.of().formatHex(bytes));
        } catch (IllegalArgumentException e) {
            throw UploadProblem.malformedDigest();
        }
    }
}
