package org.safelight.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

class KeptAnswersTest {

    private static final String JSON = "application/json";
    private static final long MEMORY = 64_000;

    private final AtomicLong now = new AtomicLong();
    private final KeptAnswers answers = new KeptAnswers(MEMORY, now::get);

    @Test
    void anAnswerHoldsWhileTheViewIsWhatItWas() {
        answers.keep(of("anna"), AnswerRule.PHOTOS, new byte[9], JSON, "a@1");

        assertThat(answers.find(of("anna"), "a@1")).isNotNull();
        assertThat(answers.find(of("anna"), "a@2")).isNull();
        assertThat(answers.find(of("anna"), "b@1")).isNull();
    }

    @Test
    void nobodyGetsTheAnswerOfSomebodyElseOrOfOtherRights() {
        answers.keep(of("anna"), AnswerRule.PHOTOS, new byte[9], JSON, "a@1");

        assertThat(answers.find(of("bert"), "a@1")).isNull();
        assertThat(answers.find(new AnswerKey("anna", Set.of("ROLE_ADMIN"), "/p", null), "a@1"))
                .isNull();
        assertThat(answers.find(new AnswerKey("anna", Set.of(), "/p", "pageSize=2"), "a@1"))
                .isNull();
    }

    @Test
    void anAnswerGrowsOldAndIsGoneInTheEnd() {
        answers.keep(of("anna"), AnswerRule.PHOTOS, new byte[9], JSON, "a@1");
        answers.keep(of("bert"), AnswerRule.TIMELINE, new byte[9], JSON, "a@1");

        now.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(answers.find(of("anna"), "a@1"))
                .satisfies(it -> assertThat(answers.age(it)).isEqualTo(Duration.ofSeconds(9)));
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(answers.find(of("anna"), "a@1")).isNull();
        assertThat(answers.find(of("bert"), "a@1")).isNotNull();
    }

    @Test
    void theMemoryIsBounded() {
        assertThat(keep("large", (int) MEMORY / 32)).isFalse();
        for (int n = 0; n < 1_000; n++) {
            keep("user" + n, 1_000);
        }

        int kept = 0;
        for (int n = 0; n < 1_000; n++) {
            kept += answers.find(of("user" + n), "a@1") == null ? 0 : 1;
        }

        assertThat(kept).isBetween(1, (int) MEMORY / 1_000 + 20);
    }

    @Test
    void withoutMemoryNothingIsKept() {
        var none = new KeptAnswers(0, now::get);

        assertThat(none.keep(of("anna"), AnswerRule.PHOTOS, new byte[9], JSON, "a@1")).isFalse();
        assertThat(none.find(of("anna"), "a@1")).isNull();
    }

    private boolean keep(String caller, int bytes) {
        return answers.keep(of(caller), AnswerRule.PHOTOS, new byte[bytes], JSON, "a@1");
    }

    private static AnswerKey of(String caller) {
        return new AnswerKey(caller, Set.of(), "/p", null);
    }
}
