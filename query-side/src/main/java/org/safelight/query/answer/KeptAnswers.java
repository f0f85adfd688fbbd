package org.safelight.query.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Answers of this process, in bounded memory. One holds as long as its view is in the edition that
 * it was made from, and no longer than its {@link AnswerRule} says; the latter for what a view can
 * become without another event, by a dead letter that is handled after all.
 */
final class KeptAnswers {

    /** The largest answer that is kept is this part of the memory. */
    private static final int PART = 32;

    private final Cache<AnswerKey, KeptAnswer> answers;
    private final Ticker clock;
    private final long largest;

    /**
     * A memory.
     *
     * @param bytes how much it may hold; 0 for nothing
     * @param clock by which answers grow old
     */
    KeptAnswers(long bytes, Ticker clock) {
        this.clock = clock;
        this.largest = bytes / PART;
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((AnswerKey key, KeptAnswer it) -> key.size() + it.body().length)
                        .expireAfter(
                                Expiry.creating(
                                        (AnswerKey key, KeptAnswer it) -> it.rule().longest()))
                        // Whoever keeps an answer makes room for it: the bound never lags behind.
                        .executor(Runnable::run)
                        .scheduler(Scheduler.systemScheduler())
                        .ticker(clock)
                        .build();
    }

    /** What holds for this edition of the view; null where nothing does. */
    @Nullable KeptAnswer find(AnswerKey key, String edition) {
        @Nullable KeptAnswer found = answers.getIfPresent(key);
        return found != null && found.edition().equals(edition) ? found : null;
    }

    /**
     * Remembers an answer, unless it is too large.
     *
     * @param edition that the view had <em>before</em> the answer was made from it
     */
    boolean keep(AnswerKey key, AnswerRule rule, byte[] body, String type, String edition) {
        if (key.size() + (long) body.length > largest) {
            return false;
        }
        answers.put(key, new KeptAnswer(rule, body, type, edition, clock.read()));
        return true;
    }

    Duration age(KeptAnswer answer) {
        return Duration.ofNanos(Math.max(0, clock.read() - answer.madeAt()));
    }
}
