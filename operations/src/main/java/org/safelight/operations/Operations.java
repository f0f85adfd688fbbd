package org.safelight.operations;

import org.safelight.operations.deadletter.DeadLetters;
import org.safelight.operations.health.HealthReasons;
import org.safelight.operations.log.LogBrowsing;
import org.safelight.operations.loglevel.LogLevels;
import org.safelight.operations.metric.MessageMetrics;
import org.safelight.operations.overview.Overviewing;
import org.safelight.operations.processor.ProcessorOperations;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationRunner;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.web.OperationController;
import org.safelight.operations.thumbnail.Thumbnails;
import org.safelight.operations.view.ViewOperations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

/**
 * What lets an operator see and direct a process. Every process has it, whatever its side; those
 * that are signed in to answer the operator's requests too. Without the profile {@code distributed}
 * it needs a file qualified {@code operations}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    EmbeddedOperations.class,
    DistributedOperations.class,
    OperationController.class,
    MessageMetrics.class,
    HealthReasons.class,
    LogLevels.class,
    LogBrowsing.class,
    DeadLetters.class,
    ProcessorOperations.class,
    ViewOperations.class,
    Thumbnails.class,
    Overviewing.class
})
public class Operations {

    /** What is asked of this process, it looks at at once. */
    @Bean
    OperationLedger operationLedger(OperationStore store, ObjectProvider<OperationRunner> runner) {
        return new OperationLedger(
                store, InstantSource.system(), () -> runner.getObject().lookSoon());
    }

    @Bean
    OperationRunner operationRunner(
            OperationStore store, ObjectProvider<OperationWork> works, ProcessName process) {
        return new OperationRunner(
                store, works.orderedStream().toList(), process.value(), InstantSource.system());
    }
}
