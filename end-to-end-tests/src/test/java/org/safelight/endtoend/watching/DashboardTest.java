package org.safelight.endtoend.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the dashboard shows and the rules ask is what a running service tells. */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class DashboardTest {

    private static final Path FOLDER = Path.of("..", "observability");
    private static final Pattern RULE =
            Pattern.compile("expr: (?:>-\\n)?(.*?)\\n\\s+(?:for|labels):", Pattern.DOTALL);

    private static Scrape scrape;

    @BeforeAll
    static void useAndScrape(SafelightClient safelight) {
        String photo = safelight.uploadAndDevelop(Pictures.any());
        safelight.photos().thumbnail(photo).expecting(200);
        scrape = Scrape.of(safelight.http());
    }

    @Test
    void everyPanelShowsSomethingThatThereIs() throws IOException {
        List<Expression> shown = panels();

        assertThat(shown).hasSizeGreaterThan(15);
        assertAnswered(shown);
    }

    @Test
    void everyRuleAsksForSomethingThatThereIs() throws IOException {
        List<Expression> rules = rules();

        assertThat(rules).hasSizeGreaterThan(8);
        assertAnswered(rules);
    }

    @Test
    void aNameThatNobodyTellsIsFound() {
        var wrong =
                new Expression("sum by (le) (rate(safelight_bucket_count{role=\"x\"}[5m])) > 0.5");
        var right = new Expression("max(safelight_bucket_seconds_count{bucket=~\"o.*\"}) or up");

        assertThat(wrong.metrics()).containsExactly("safelight_bucket_count");
        assertThat(wrong.labels()).containsExactly("safelight_bucket_count role");
        assertThat(scrape.names()).doesNotContainAnyElementsOf(wrong.metrics());
        assertAnswered(List.of(right));
    }

    private static void assertAnswered(List<Expression> expressions) {
        Set<String> told = labelsTold();
        for (Expression expression : expressions) {
            assertThat(scrape.names()).as(expression.text()).containsAll(expression.metrics());
            assertThat(told).as(expression.text()).containsAll(expression.labels());
        }
    }

    private static Set<String> labelsTold() {
        Pattern label = Pattern.compile("[{,]([a-z_]+)=\"");
        Set<String> told = new TreeSet<>();
        for (String series : scrape.series()) {
            String name = series.replaceFirst("\\{.*", "");
            label.matcher(series).results().forEach(it -> told.add(name + " " + it.group(1)));
        }
        return told;
    }

    private static List<Expression> panels() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve("dashboard.json")))
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> new Expression(target.path("expr").stringValue()))
                .toList();
    }

    private static List<Expression> rules() throws IOException {
        return RULE.matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .map(found -> new Expression(found.group(1).strip()))
                .toList();
    }
}
