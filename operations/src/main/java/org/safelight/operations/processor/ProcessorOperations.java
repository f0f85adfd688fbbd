package org.safelight.operations.processor;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.operations.ProcessName;
import org.safelight.operations.processor.web.ProcessorController;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.view.ServingSlots;
import org.safelight.platform.axon.gate.ProcessorGate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

/** What operators see of processors, and can do with them. */
@Configuration(proxyBeanMethods = false)
@Import(ProcessorController.class)
public class ProcessorOperations {

    @Bean
    Pauses pauses(PauseStore store) {
        return new Pauses(store);
    }

    @Bean
    Processors processors(
            ProcessReports reports,
            PauseStore pauses,
            ServingSlots slots,
            StoredPositions positions,
            EventStore log) {
        return new Processors(
                reports, pauses, slots, positions, new LogHead(log), InstantSource.system());
    }

    @Bean
    ProcessorRequests processorRequests(
            OperationLedger operations, PauseStore pauses, Processors processors) {
        return new ProcessorRequests(operations, pauses, processors);
    }

    @Bean
    OperationWork pausesAndStarts(Processors processors) {
        return new PauseWork(processors);
    }

    @Bean
    OperationWork splitsAndMerges(
            ObjectProvider<EventProcessingConfiguration> processing,
            Processors processors,
            ProcessName self) {
        return new SegmentWork(processing::getObject, processors, self);
    }

    @Bean
    ProcessorControl processorControl(
            ObjectProvider<EventProcessingConfiguration> processing,
            ProcessorGate gate,
            Pauses pauses,
            ServingSlots slots,
            OperationStore operations,
            ProcessReports reports,
            StoredPositions positions,
            ProcessName self) {
        return new ProcessorControl(
                processing::getObject,
                gate,
                pauses,
                slots,
                operations,
                reports,
                new ProcessorWatch(slots, positions),
                self,
                InstantSource.system());
    }
}
