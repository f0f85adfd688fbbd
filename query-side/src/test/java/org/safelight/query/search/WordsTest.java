package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "The old pier -  the sea!, the old pier the sea",
        "IMG_2026-04-01.JPG, img 2026 04 01 jpg",
        "Łódź Århus Ærø ſ İstanbul ılık, lodz arhus aero s istanbul ilik",
        "Straße STRASSE straße, strasse strasse strasse",
        "ΟΔΟΣ οδός, οδοσ οδοσ",
        "Ёлка, елка",
        "ﬁne ｆｉｎｅ ⅳ, fine fine iv",
        "바다에서, 바다에서",
        "海辺の夕焼け, 海辺 辺の の夕 夕焼 焼け け",
        "iphone写真2, iphone 写真 真 2",
        "हिन्दी, हिन्दी",
        "o'neill, o neill",
        "🌊🌊 ok, 🌊🌊 ok"
    })
    void aTextIsSplitIntoWordsOfOneSpelling(String text, String words) {
        assertThat(Words.in(text)).containsExactly(words.split(" "));
    }

    @Test
    void whoAsksForAPairDoesNotAskForItsLastLetterToo() {
        assertThat(Words.asked("夕焼け")).containsExactly("夕焼", "焼け");
        assertThat(Words.asked("夕")).containsExactly("夕");
        assertThat(Words.asked("sea Sea SEA")).containsExactly("sea");
    }

    @Test
    void whatHasNoLettersHasNoWords() {
        for (String text : List.of("", " ", "\"*()", "--", "\0", "\ud800", "\udc00", "\u0301")) {
            assertThat(Words.in(text)).isEmpty();
        }
    }

    @Property
    void anyTextIsSplitIntoShortWordsThatAreSpeltAlready(
            @ForAll @StringLength(max = 300) String text) {
        for (String word : Words.in(text)) {
            assertThat(word.codePointCount(0, word.length())).isBetween(1, Words.LONGEST);
            assertThat(word).doesNotContain("\"", " ", "\0", "*", "(", ")", ":", "'");
        }
    }

    @Property
    void aTextIsFoundByWhatItSays(@ForAll @StringLength(max = 200) String text) {
        assertThat(Words.in(text)).containsAll(Words.asked(text));
    }
}
