package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the security page counts is what stands in it. */
class SecurityPageTest {

    private static final String PAGE = Page.at("docs/security.md").text();
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (met|n/a|open) \\|");

    private static List<MatchResult> lines() {
        return LINE.matcher(PAGE).results().toList();
    }

    private static long count(String judged) {
        return lines().stream().filter(line -> line.group(2).equals(judged)).count();
    }

    @Test
    void theCountsAreThoseOfItsLines() {
        assertThat(PAGE)
                .contains(
                        "In lines: %d met, %d n/a, %d open."
                                .formatted(count("met"), count("n/a"), count("open")));
    }

    @Test
    void everyRequirementIsJudgedOnce() {
        assertThat(lines()).hasSizeGreaterThan(200);
        assertThat(lines().stream().map(line -> line.group(1))).doesNotHaveDuplicates();
        assertThat(PAGE.lines().filter(it -> it.matches("\\| \\d.*"))).hasSameSizeAs(lines());
    }
}
