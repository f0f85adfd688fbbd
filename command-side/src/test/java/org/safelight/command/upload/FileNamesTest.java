package org.safelight.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void onlyTheLastPartOfAPathIsKept() {
        assertThat(FileNames.of("C:\\photos\\..\\beach.jpg").value()).isEqualTo("beach.jpg");
        assertThat(FileNames.of("../../etc/passwd").value()).isEqualTo("passwd");
    }

    @Test
    void controlCharactersAreDropped() {
        assertThat(FileNames.of("be\u0000a\r\nch.jpg").value()).isEqualTo("beach.jpg");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(FileNames.of("\ud83d.jpg").value()).isEqualTo("\ufffd.jpg");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(FileNames.of("a".repeat(254) + "\ud83c\udf0a.jpg").value())
                .isEqualTo("a".repeat(254));
    }

    @Test
    void noNameIsAnEmptyOne() {
        assertThat(FileNames.of(null).value()).isEmpty();
    }
}
