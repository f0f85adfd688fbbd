package org.safelight.query.search.web;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.search.Area;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchText;
import org.safelight.platform.web.Problem;
import org.safelight.query.search.SearchQueries;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;

import java.time.LocalDate;
import java.util.List;

/**
 * How a client says what it looks for; what is left out does not matter.
 *
 * @param q words, at most 200 characters and 10 words
 * @param takenFrom the first day, as 2026-03-01
 * @param takenTo the last day
 * @param camera words of make and model
 * @param lens words of the lens's name
 * @param minRating 1 to 5 stars, or more
 * @param located whether it is known where the photo was taken
 * @param bbox west, south, east, north in degrees
 * @param thumbnail PENDING, READY or FAILED
 */
public record SearchParameters(
        @Nullable String q,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate takenFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate takenTo,
        @Nullable String camera,
        @Nullable String lens,
        @Nullable Integer minRating,
        @Nullable Boolean favourite,
        @Nullable Boolean located,
        @Nullable List<Double> bbox,
        @Nullable ThumbnailState thumbnail) {

    private static final int CORNERS = 4;

    SearchText text() {
        if (q == null) {
            return SearchText.NONE;
        }
        var text = new SearchText(q);
        if (SearchQueries.isTooMuch(text)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "invalid-value", "A search has at most 10 words.");
        }
        return text;
    }

    SearchFilter filter() {
        return new SearchFilter(
                takenFrom,
                takenTo,
                camera,
                lens,
                minRating == null ? 0 : minRating,
                favourite,
                located,
                area(),
                thumbnail);
    }

    private @Nullable Area area() {
        if (bbox == null) {
            return null;
        }
        if (bbox.size() != CORNERS || bbox.contains(null)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "invalid-value",
                    "bbox is west,south,east,north in degrees.");
        }
        return new Area(bbox.get(0), bbox.get(1), bbox.get(2), bbox.get(3));
    }
}
