package org.safelight.command.erasure;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.ErasureCommand.CompleteErasure;
import org.safelight.contract.erasure.ErasureCommand.EraseOwner;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.LedgerId;
import org.safelight.contract.erasure.Reason;

import java.time.Instant;

class ErasuresTest {

    private static final UserId ANNA = new UserId("anna");
    private static final UserId BERT = new UserId("bert");
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final Reason REASON = new Reason("Request 7");
    private static final OwnerErased ERASED = new OwnerErased(ANNA, "annas-key", REASON);
    private static final ErasureCompleted COMPLETED = new ErasureCompleted(ANNA, "annas-key", NOON);

    private final AggregateTestFixture<Erasures> ledger =
            new AggregateTestFixture<>(Erasures.class);

    @Test
    void anErasureIsWrittenDown() {
        ledger.givenNoPriorActivity().when(erase(ANNA, "annas-key")).expectEvents(ERASED);
    }

    @Test
    void toAskTwiceIsToAskOnce() {
        ledger.given(ERASED).when(erase(ANNA, "annas-key")).expectNoEvents();
    }

    @Test
    void anotherOwnerIsAnotherErasure() {
        ledger.given(ERASED)
                .when(erase(BERT, null))
                .expectEvents(new OwnerErased(BERT, null, REASON));
    }

    @Test
    void itIsCompletedOnceAndSaysSinceWhen() {
        ledger.andGivenCurrentTime(NOON)
                .andGiven(ERASED)
                .when(new CompleteErasure(LedgerId.ONLY, ANNA, "annas-key"))
                .expectEvents(COMPLETED);
    }

    @Test
    void whatIsCompletedIsNotCompletedAgain() {
        ledger.given(ERASED, COMPLETED)
                .when(new CompleteErasure(LedgerId.ONLY, ANNA, "annas-key"))
                .expectNoEvents();
    }

    @Test
    void whoCameBackCanBeErasedAgain() {
        ledger.given(ERASED, COMPLETED)
                .when(erase(ANNA, "annas-second-key"))
                .expectEvents(new OwnerErased(ANNA, "annas-second-key", REASON));
    }

    private static EraseOwner erase(UserId owner, @Nullable String key) {
        return new EraseOwner(LedgerId.ONLY, owner, key, REASON);
    }
}
