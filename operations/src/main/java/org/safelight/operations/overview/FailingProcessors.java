package org.safelight.operations.overview;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;

import java.util.Map;
import java.util.stream.Collectors;

/** The processors of this process that have an error, and try again in vain. */
public final class FailingProcessors {

    private final ObjectProvider<Configuration> axon;

    FailingProcessors(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    /** One for each processor, by its name. */
    public Map<String, Long> figures() {
        return axon.getObject().eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(FailingProcessors::fails)
                .collect(Collectors.toMap(EventProcessor::getName, _ -> 1L));
    }

    private static boolean fails(EventProcessor processor) {
        return processor.isError()
                || (processor instanceof StreamingEventProcessor streaming
                        && streaming.processingStatus().values().stream()
                                .anyMatch(EventTrackerStatus::isErrorState));
    }
}
