package org.safelight.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.safelight.platform.web.Problem;

class IfMatchTest {

    @Test
    void aTagNamesARevision() {
        assertThat(IfMatch.revision("\"7\"")).isEqualTo(7);
        assertThat(IfMatch.revision("W/\"7\"")).isEqualTo(7);
    }

    @Test
    void anyRevisionWillDo() {
        assertThat(IfMatch.revision(null)).isNull();
        assertThat(IfMatch.revision("*")).isNull();
    }

    @Test
    void aTagOfSomethingElseMatchesNoRevision() {
        assertThat(IfMatch.revision("\"4f2a\"")).isEqualTo(0);
        assertThat(IfMatch.revision("\"99999999999999999999\"")).isEqualTo(0);
    }

    @Test
    void whatIsNoTagIsMalformed() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> IfMatch.revision("7"));
    }
}
