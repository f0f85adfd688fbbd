package org.safelight.query.search;

import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The albums of a photo as stores keep them. */
public final class StoredMemberships {

    private StoredMemberships() {}

    /** Memberships as JSON. */
    public static String write(List<Membership> memberships) {
        return ViewJson.write(memberships);
    }

    /** Memberships from what {@link #write} made of them. */
    public static List<Membership> read(String json) {
        return read(ViewJson.document(json));
    }

    /** Memberships that are a field of a document. */
    public static List<Membership> read(JsonNode array) {
        return array.valueStream()
                .map(
                        it ->
                                new Membership(
                                        it.path("album").asString(),
                                        it.path("sequence").asLong(),
                                        it.path("in").asBoolean()))
                .toList();
    }
}
