package org.safelight.endtoend.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Names of people in paths, as the operations guide says that they are written. */
public final class Names {

    private Names() {}

    /** A name that can have any character. */
    public static String inPath(String name) {
        return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8));
    }
}
