package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No page points at what is not there. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[A-Z][a-z]+){2,}");

    @Test
    void everyLinkLeadsToAFileAndToAHeadingInIt() {
        assertThat(Repository.pages()).hasSizeGreaterThan(10);
        assertThat(Repository.pages().stream().flatMap(PagesTest::brokenLinks)).isEmpty();
    }

    @Test
    void everyClassInCodeFontIsInTheTree() {
        Set<String> declared =
                Repository.javaSources().stream()
                        .map(Repository::read)
                        .flatMap(source -> CLASS_NAME.matcher(source).results())
                        .map(found -> found.group())
                        .collect(Collectors.toSet());

        assertThat(Repository.pages().stream().flatMap(PagesTest::classNames))
                .contains("SamplePhotoEvents")
                .filteredOn(name -> !declared.contains(name))
                .isEmpty();
    }

    @Test
    void everyDecisionIsInTheListOfDecisions() {
        String list = Page.at("docs/adr/README.md").text();

        assertThat(Repository.pages())
                .filteredOn(page -> page.toString().matches(".*/adr/\\d{4}-.*"))
                .isNotEmpty()
                .allMatch(page -> list.contains("(" + page.getFileName() + ")"));
    }

    @Test
    void aBrokenLinkIsFound() {
        Path here = Repository.ROOT.resolve("README.md");

        assertThat(brokenLinks(here, "[a](nowhere.md) [b](LICENSE) [c](#nothing) [d](https://x)"))
                .hasSize(2);
    }

    private static Stream<String> brokenLinks(Path page) {
        return brokenLinks(page, Repository.read(page));
    }

    private static Stream<String> brokenLinks(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> !leadsSomewhere(page, link.group(1), link.group(2)))
                .map(link -> page + ": " + link.group());
    }

    private static boolean leadsSomewhere(Path page, String file, String anchor) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file);
        return Files.exists(target)
                && (anchor == null || anchors(Repository.read(target)).contains(anchor));
    }

    /** As code hosts make anchors from headings. */
    private static List<String> anchors(String text) {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }

    private static Stream<String> classNames(Path page) {
        return Page.code(Repository.read(page)).stream()
                .filter(code -> CLASS_NAME.matcher(code).matches());
    }
}
