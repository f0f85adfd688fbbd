package org.safelight.standalone.architecture.sample.library;

import org.axonframework.modelling.command.AggregateIdentifier;
import org.springframework.web.bind.annotation.GetMapping;

/** Uses frameworks where none should be seen: Axon's aggregates, and HTTP. */
public final class FrameworkUser {

    @AggregateIdentifier private final String id = "bad";

    /** Answers a request from outside a web package. */
    @GetMapping
    public String answer() {
        return id;
    }
}
