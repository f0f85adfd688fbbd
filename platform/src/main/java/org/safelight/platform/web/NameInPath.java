package org.safelight.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A name as a path has it: as it is, or as {@code ~} and the base64url of its UTF-8. Some names
 * have a slash or another character that no path takes, escaped or not, since whoever is on the way
 * may read it as something else (RFC 3986, section 3.3).
 */
public final class NameInPath {

    private static final String ENCODED = "~";

    private NameInPath() {}

    /** The name that a part of a path stands for; nothing where it cannot be one. */
    public static Optional<String> read(String part) {
        if (!part.startsWith(ENCODED)) {
            return Optional.of(part);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part.substring(ENCODED.length()));
            return Optional.of(
                            String.valueOf(
                                    StandardCharsets.UTF_8
                                            .newDecoder()
                                            .decode(ByteBuffer.wrap(bytes))))
                    .filter(name -> !name.isEmpty())
                    .filter(name -> name.codePoints().noneMatch(Character::isISOControl));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
