package org.safelight.endtoend.rights;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Things of the owner's, by the names that the rules and the addresses have for them. */
record Scene(Map<String, String> things) {

    static final String ALBUM = "album";
    static final String PHOTO = "photo";
    static final String HASH = "hash";
    static final String TOKEN = "token";
    static final String GRANT = "grant";
    static final String REVOKED_TOKEN = "revokedToken";
    static final String REVOKED_GRANT = "revokedGrant";
    static final String COMMAND = "command";
    static final String SESSION = "session";
    static final String KEY = "key";

    /** What has to be known to whoever is to see it; never part of a comparison. */
    static final String SEEN = "seen";

    private static final int KEY_DIGITS = 24;

    String get(String name) {
        return Objects.requireNonNull(things.get(name), name);
    }

    Scene with(String name, String value) {
        Map<String, String> all = new HashMap<>(things);
        all.put(name, value);
        return new Scene(all);
    }

    /** The same with names of things that never were. */
    Scene missing() {
        Map<String, String> all = new HashMap<>(things);
        all.put(ALBUM, id());
        all.put(PHOTO, id());
        all.put("linkId", id());
        all.put(HASH, id() + id());
        all.put(TOKEN, "t".repeat(11) + id());
        all.put(REVOKED_TOKEN, "r".repeat(11) + id());
        all.put(COMMAND, id() + "." + UUID.randomUUID());
        all.put(SESSION, UUID.randomUUID().toString());
        all.put(KEY, id().substring(0, KEY_DIGITS));
        return new Scene(all);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
