package org.safelight.platform.axon;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.scheduling.annotation.Scheduled;

import java.util.concurrent.TimeUnit;

/**
 * Hands dead letters to their handlers again, in their order, until they are taken or have been
 * tried {@value #ATTEMPTS} times. What is left then waits for a person.
 */
public final class DeadLetterRetry {

    static final int ATTEMPTS = 20;
    private static final String ATTEMPT = "attempt";
    private static final int SEQUENCES_A_ROUND = 100;

    private final EventProcessingConfiguration processing;

    DeadLetterRetry(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** Has every letter say how often it was tried. */
    static void countAttempts(EventProcessingConfigurer processing) {
        processing.registerDefaultDeadLetterPolicy(axon -> DeadLetterRetry::countAttempt);
    }

    /** One round over all processing groups, but for those that are to stand still. */
    @Scheduled(fixedDelay = 30, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    public void retry() {
        processing
                .eventProcessors()
                .forEach(
                        (group, processor) -> {
                            if (processor.isRunning()) {
                                processing
                                        .sequencedDeadLetterProcessor(group)
                                        .ifPresent(DeadLetterRetry::retry);
                            }
                        });
    }

    private static void retry(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        boolean more = true;
        for (int i = 0; more && i < SEQUENCES_A_ROUND; i++) {
            more = letters.process(letter -> attempts(letter) < ATTEMPTS);
        }
    }

    private static EnqueueDecision<EventMessage<?>> countAttempt(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        int attempts = attempts(letter) + 1;
        return Decisions.requeue(cause, tried -> tried.diagnostics().and(ATTEMPT, attempts));
    }

    /** How often a letter was tried in vain. */
    public static int attempts(DeadLetter<? extends Message<?>> letter) {
        return letter.diagnostics().get(ATTEMPT) instanceof Number count ? count.intValue() : 0;
    }
}
