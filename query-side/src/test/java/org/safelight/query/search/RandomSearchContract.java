package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.search.SearchContract.paged;
import static org.safelight.query.search.SearchContract.plain;
import static org.safelight.query.search.SearchContract.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.search.SearchFilter;
import org.safelight.query.library.Story;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever is asked, the answer is that of looking at each photo. */
public interface RandomSearchContract extends SearchContract {

    int QUESTIONS = 150;

    List<String> WORDS =
            List.of(
                    "sun",
                    "sunset",
                    "sunrise",
                    "Sun-day",
                    "Łódź",
                    "lodz",
                    "海辺",
                    "夕焼け",
                    "바다",
                    "2026",
                    "20260401",
                    "IMG",
                    "a",
                    "ab",
                    "abc",
                    "ß",
                    "é",
                    "🌊");

    List<String> SIGNS =
            List.of(
                    " ", "  ", "\"", "*", "(", ")", "-", ":", "^", "'", "NEAR(", " OR ", " NOT ",
                    "\0", "\ud83c", ".", "_", "{", "$", "\n", "%", "\\", "\u0301", "ﷺ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void anyQuestionIsAnsweredAsByLookingAtEachPhoto(long seed) {
        var random = new Random(seed);
        var looked = new LookedThrough();
        Story story = story(random);
        told(story);
        Story.tell(story.events(), new SearchProjection(looked));

        for (int i = 0; i < QUESTIONS; i++) {
            String question = question(random);
            int size = 1 + random.nextInt(9);
            int ranked = 1 + random.nextInt(12);
            int first = 1 + random.nextInt(ranked);
            assertThat(paged(ranking(first, ranked), ANNA, question, SearchFilter.NONE, size))
                    .as("»%s«, %s ranked, %s of them first", question, ranked, first)
                    .isEqualTo(looked.find(ANNA, question, ranked));
        }
    }

    private static Story story(Random random) {
        var story = new Story();
        for (int n = 1; n <= 4; n++) {
            var title = new AlbumTitle(words(random, 1 + random.nextInt(2)));
            story.then(new AlbumCreated(album(n), ANNA, title, AlbumText.NONE));
        }
        for (int n = 1; n <= 25; n++) {
            var taken = at("2020-01-%02dT00:00:00".formatted(1 + random.nextInt(20)));
            story.then(plain(n, words(random, 1) + n, taken, null, null))
                    .then(said(n, words(random, random.nextInt(4)), tags(random)));
            if (random.nextInt(3) == 0) {
                var entry = List.of(entry(ANNA, n, "R" + n));
                story.then(new PhotosAddedToAlbum(album(1 + random.nextInt(4)), entry));
            }
            if (random.nextInt(8) == 0) {
                story.then(new PhotoTrashed(photo(ANNA, n)));
            }
        }
        return story;
    }

    private static String question(Random random) {
        int parts = 1 + random.nextInt(5);
        String text =
                Stream.generate(() -> part(random)).limit(parts).collect(Collectors.joining());
        return text.substring(0, Math.min(200, text.length()));
    }

    private static String part(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> pick(random, SIGNS);
            case 1 -> new String(Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
            case 2 -> " " + beginning(random, pick(random, WORDS));
            default -> " " + pick(random, WORDS);
        };
    }

    private static String beginning(Random random, String word) {
        return word.substring(0, random.nextInt(word.length()) + 1);
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> pick(random, WORDS))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private static String[] tags(Random random) {
        return Stream.generate(() -> pick(random, WORDS))
                .limit(random.nextInt(3))
                .toArray(String[]::new);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
