package org.safelight.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Reads lists that come in pages. */
public final class Pages {

    private Pages() {}

    /** Every item, in order. */
    public static List<JsonNode> all(Http http, String path, int pageSize) {
        List<JsonNode> items = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            JsonNode page = page(http, path, pageSize, token);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(pageSize);
            page.path("items").forEach(items::add);
            token = page.path("nextPageToken").stringValue(null);
        }
        return items;
    }

    private static JsonNode page(Http http, String path, int pageSize, String token) {
        String start = token.isEmpty() ? "" : "&pageToken=" + token;
        String separator = path.contains("?") ? "&" : "?";
        String query = separator + "pageSize=" + pageSize + start;
        return http.get(path + query).expecting(200).json();
    }
}
