package org.safelight.endtoend.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.oidc.IssuersUnderTest;
import org.safelight.endtoend.oidc.OidcSettings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole matrix: every operation of the interface, by everybody, on things in every state, with
 * what {@code rules.txt} says. Who may not know of a thing is answered as if it were not there.
 */
@EmbeddedOnly
class RightsTest {

    private static final IssuersUnderTest ISSUERS = new IssuersUnderTest();

    private static EmbeddedApplication application;
    private static Matrix matrix;
    private static List<String> histories;

    @BeforeAll
    static void start() throws IOException {
        ISSUERS.start();
        Map<String, String> settings = OidcSettings.of(ISSUERS);
        settings.put("SAFELIGHT_ACCESS_LOG", "true");
        settings.put("SAFELIGHT_LIMITS_FAILED_SIGN_INS_PER_MINUTE", "1000000");
        application = EmbeddedApplication.fresh(settings);
        application.start();
        matrix = new Matrix(application, ISSUERS);
        histories = matrix.histories();
    }

    @AfterAll
    static void end() {
        application.close();
        ISSUERS.close();
    }

    @Test
    void everyOperationHasOneRuleAndEveryRuleAnOperation() {
        assertThat(RuleBook.rules().stream().map(Rule::operation))
                .containsExactlyInAnyOrderElementsOf(RuleBook.operations());
    }

    /** So that a program which is made from the description knows where to show its credential. */
    @Test
    void whatIsOpenIsDescribedAsOpen() {
        assertThat(
                        RuleBook.rules().stream()
                                .filter(rule -> rule.who().equals("open"))
                                .map(Rule::operation))
                .containsExactlyInAnyOrderElementsOf(RuleBook.openOperations());
    }

    @TestFactory
    Stream<DynamicTest> eachOperationAnswersEverybodyAsItsRuleSays() {
        Stream<DynamicTest> operations =
                RuleBook.rules().stream()
                        .map(
                                rule ->
                                        DynamicTest.dynamicTest(
                                                rule.operation(), () -> hasNoMismatch(rule)));
        return Stream.concat(
                operations,
                Stream.of(
                        DynamicTest.dynamicTest(
                                "nothing that was refused has changed anything",
                                RightsTest::nothingChanged),
                        DynamicTest.dynamicTest(
                                "nothing of all this is in the log", RightsTest::logIsDiscreet)));
    }

    private static void nothingChanged() {
        System.out.printf(
                "%d cells, %d of them compared with what is not there%n",
                matrix.cells(), matrix.comparisons());

        assertThat(matrix.histories()).isEqualTo(histories);
    }

    private static void logIsDiscreet() throws IOException {
        String log = application.output();

        assertThat(matrix.slips(log)).isEmpty();
        assertThat(log).contains("GET /api/v1/links/{token}");
    }

    private static void hasNoMismatch(Rule rule) {
        List<String> mismatches = matrix.mismatches(rule);

        assertThat(mismatches).as("%d cells", matrix.cells()).isEmpty();
    }
}
