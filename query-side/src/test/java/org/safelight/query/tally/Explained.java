package org.safelight.query.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.safelight.platform.mongo.TestMongo;

/** How MongoDB itself says that it answers. What stands in for it in tests has no plans. */
public interface Explained {

    /** Goes on only with a real server, and says otherwise what is not proven. */
    static void assumeReal(String what) {
        String unproven =
                "NOT PROVEN: that " + what + ". Set SAFELIGHT_TEST_MONGODB_URI to a real server.";
        if (!TestMongo.isReal()) {
            System.out.println(unproven);
        }
        Assumptions.assumeTrue(TestMongo.isReal(), unproven);
    }

    /** Fails where another index is walked, or none, or found documents are sorted. */
    static void isAlong(String index, Document explanation) {
        Document plan = winning(explanation);
        assertThat(plan.toJson())
                .contains("\"IXSCAN\"", "\"" + index + "\"")
                .doesNotContain("\"COLLSCAN\"", "\"SORT\"");
    }

    /** Fails where documents are looked at too, and not only what is in the index. */
    static void isOnlyOf(String index, Document explanation) {
        isAlong(index, explanation);
        assertThat(winning(explanation).toJson()).doesNotContain("\"FETCH\"");
    }

    /** An aggregation is explained stage by stage, where the first one reads. */
    private static Document winning(Document explanation) {
        Document read =
                explanation.containsKey("stages")
                        ? explanation
                                .getList("stages", Document.class)
                                .getFirst()
                                .get("$cursor", Document.class)
                        : explanation;
        return read.get("queryPlanner", Document.class).get("winningPlan", Document.class);
    }
}
