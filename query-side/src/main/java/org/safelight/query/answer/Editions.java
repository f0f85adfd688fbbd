package org.safelight.query.answer;

/** Knows what the views show at the moment. */
@FunctionalInterface
public interface Editions {

    /** A text that is another one as soon as the view shows one event more, or is another copy. */
    String of(AnswerRule.View view);
}
