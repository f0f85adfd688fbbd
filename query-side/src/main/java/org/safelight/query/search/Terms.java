package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Tag;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a photo, or an album's title, is found by. A term is one letter for its kind, a colon, and
 * letters, digits, dots and pictures only, so that no store could take one for anything else.
 */
final class Terms {

    /** Every photo has it. */
    static final String ANYTHING = "x:";

    /** Of a photo's own words, the names that devices gave first; the others are not found by. */
    private static final int MOST_WORDS = 1_000;

    private Terms() {}

    static Set<String> of(PhotoView photo, Collection<String> albums) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(ANYTHING);
        addWords(terms, named(photo), said(photo));
        addCamera(terms, photo.facts().camera());
        addPlace(terms, Personal.readable(photo.facts().place()));
        for (int stars = 1; stars <= photo.description().rating(); stars++) {
            terms.add(rated(stars));
        }
        terms.add(favourite(photo.description().favourite()));
        terms.add(thumbnail(photo.thumbnailState()));
        albums.forEach(album -> terms.add(album(album)));
        return terms;
    }

    static Set<String> ofTitle(String title) {
        Set<String> terms = new LinkedHashSet<>();
        Words.in(title).forEach(word -> addWord(terms, word));
        return terms;
    }

    /** It stands whole in what the owner wrote of the photo. */
    static String said(String word) {
        return "s:" + word;
    }

    /** It stands whole anywhere. */
    static String whole(String word) {
        return "w:" + word;
    }

    /** Some word begins like that. */
    static String beginning(String word) {
        return "b:" + word;
    }

    static String album(String id) {
        return "a:" + id;
    }

    static String camera(String word) {
        return "c:" + word;
    }

    static String lens(String word) {
        return "l:" + word;
    }

    static String rated(int stars) {
        return "r:" + stars;
    }

    static String favourite(boolean is) {
        return "f:" + is;
    }

    static String located(boolean is) {
        return "g:" + is;
    }

    static String thumbnail(ThumbnailState state) {
        return "t:" + state.name();
    }

    private static String named(PhotoView photo) {
        Camera camera = photo.facts().camera();
        return photo.fileName().value()
                + (camera == null ? "" : " " + ofBody(camera) + " " + orEmpty(camera.lens()));
    }

    private static String said(PhotoView photo) {
        return photo.description().tags().or(List.of()).stream()
                .map(Tag::value)
                .collect(
                        Collectors.joining(
                                " ",
                                "",
                                " " + photo.description().caption().or(Caption.NONE).value()));
    }

    private static void addWords(Set<String> terms, String named, String said) {
        List<String> names = Words.in(named);
        names.stream().limit(MOST_WORDS).forEach(word -> addWord(terms, word));
        Words.in(said).stream()
                .limit(Math.max(0, MOST_WORDS - names.size()))
                .forEach(
                        word -> {
                            terms.add(said(word));
                            addWord(terms, word);
                        });
    }

    private static void addWord(Set<String> terms, String word) {
        terms.add(whole(word));
        for (int end = 0; end < word.length(); ) {
            end = word.offsetByCodePoints(end, 1);
            terms.add(beginning(word.substring(0, end)));
        }
    }

    private static void addCamera(Set<String> terms, @Nullable Camera camera) {
        if (camera != null) {
            Words.in(ofBody(camera)).forEach(word -> terms.add(camera(word)));
            Words.in(orEmpty(camera.lens())).forEach(word -> terms.add(lens(word)));
        }
    }

    private static void addPlace(Set<String> terms, @Nullable Place place) {
        terms.add(located(place != null));
        if (place != null) {
            terms.addAll(Cells.of(place));
        }
    }

    private static String ofBody(Camera camera) {
        return Stream.of(camera.make(), camera.model())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
