package org.safelight.operations.deadletter;

import org.axonframework.config.EventProcessingConfiguration;
import org.safelight.operations.deadletter.web.LetterController;
import org.safelight.operations.log.EntryWriter;
import org.safelight.operations.task.OperationLedger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

/** What it takes to see dead letters and to deal with them, in either shape. */
@Configuration(proxyBeanMethods = false)
@Import({EmbeddedDeadLetters.class, DistributedDeadLetters.class, LetterController.class})
public class DeadLetters {

    @Bean
    Letters letters(
            EventProcessingConfiguration processing, LetterSequence sequence, EntryWriter writer) {
        return new Letters(processing, sequence, writer);
    }

    @Bean
    LetterReport letterReport(Letters letters, LetterBoard board) {
        return new LetterReport(letters, board, InstantSource.system());
    }

    @Bean
    LetterWork letterWork(Letters letters, ObjectProvider<KeptLetters> kept) {
        return new LetterWork(letters, kept.orderedStream().toList());
    }

    @Bean
    LetterDesk letterDesk(
            LetterBoard board, OperationLedger operations, ObjectProvider<KeptLetters> kept) {
        return new LetterDesk(board, operations, kept.orderedStream().toList());
    }
}
