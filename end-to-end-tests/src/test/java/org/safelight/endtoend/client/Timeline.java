package org.safelight.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Photos by the date when they were taken, and their months. */
public record Timeline(Http http) {

    private static final String PHOTOS = "/api/v1/photos?sort=taken";
    private static final String MONTHS = "/api/v1/timeline";

    /** How many photos a month has after the command that was answered so. */
    public long photosIn(String month, Answer command) {
        http.get(MONTHS, "Consistency-Token", command.consistencyToken()).expecting(200);
        return Pages.all(http, MONTHS, 5).stream()
                .filter(it -> it.path("month").stringValue().equals(month))
                .mapToLong(it -> it.path("photos").longValue())
                .sum();
    }

    /** A page that begins at the end of a day or month. */
    public JsonNode from(String start, int size) {
        return page("&from=" + start + "&pageSize=" + size);
    }

    /** Another page. */
    public JsonNode page(String token, int size) {
        return page("&pageToken=" + token + "&pageSize=" + size);
    }

    private JsonNode page(String query) {
        return http.get(PHOTOS + query).expecting(200).json();
    }

    /** The ids of the photos on a page. */
    public static List<String> ids(JsonNode page) {
        assertThat(page.has("items")).isTrue();
        return page.path("items")
                .valueStream()
                .map(photo -> photo.path("id").stringValue())
                .toList();
    }
}
