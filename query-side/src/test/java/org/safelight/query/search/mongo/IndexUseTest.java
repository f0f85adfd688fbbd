package org.safelight.query.search.mongo;

import static com.mongodb.client.model.Sorts.descending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.uploaded;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.Story;
import org.safelight.query.search.Condition;
import org.safelight.query.search.Condition.Moments;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.Stretch;

import java.util.List;
import java.util.Set;

/** Pages of what is found are stretches of the index of terms, and nothing is sorted. */
class IndexUseTest {

    private static final TestMongo MONGO = TestMongo.fresh();
    private static final Moments ALWAYS = new Moments(Long.MIN_VALUE, Long.MAX_VALUE);

    static final List<Condition> CONDITIONS =
            List.of(
                    with(List.of(Set.of("b:nex"))),
                    with(List.of(Set.of("b:nex"), Set.of("f:false"))),
                    with(List.of(Set.of("b:nex", "a:1", "a:2"), Set.of("b:img"))),
                    new Condition(List.of(Set.of("b:nex")), List.of(Set.of("s:nex")), ALWAYS, null),
                    new Condition(List.of(Set.of("x:")), List.of(), new Moments(0, 1_000), null));

    @BeforeAll
    static void tell() {
        var writer = new MongoSearchWriter(MONGO.database(), "search-a");
        var story = new Story();
        for (int n = 1; n <= 200; n++) {
            story.then(uploaded(ANNA, n));
        }
        Story.tell(story.events(), new SearchProjection(writer));
    }

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    /** Runs where a MongoDB is; elsewhere it says what it has not proven. */
    @ParameterizedTest
    @FieldSource("CONDITIONS")
    void aPageIsReadAlongTheIndexOfTerms(Condition condition) {
        String unproven =
                "NOT PROVEN: that MongoDB reads what is found along the index photos_by_term."
                        + " Set SAFELIGHT_TEST_MONGODB_URI to a server.";
        if (!TestMongo.isReal()) {
            System.out.println(unproven);
        }
        Assumptions.assumeTrue(TestMongo.isReal(), unproven);
        MongoCollection<Document> photos =
                SearchCollections.in(MONGO.database(), "search-a").photos();

        for (var stretch : List.of(new Stretch(null, null), new Stretch("9", "0"))) {
            String plan =
                    photos.find(MongoSearchReader.filter(ANNA, condition, stretch))
                            .sort(descending("place"))
                            .limit(51)
                            .explain()
                            .get("queryPlanner", Document.class)
                            .get("winningPlan", Document.class)
                            .toJson();

            assertThat(plan)
                    .contains("IXSCAN", "photos_by_term")
                    .doesNotContain("COLLSCAN", "\"SORT\"");
        }
    }

    private static Condition with(List<Set<String>> all) {
        return new Condition(all, List.of(), ALWAYS, null);
    }
}
