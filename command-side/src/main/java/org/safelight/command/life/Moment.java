package org.safelight.command.life;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An aggregate as it was.
 *
 * @param event the last event that it knows of
 * @param last the sequence number of the last event that it has had since
 * @param root the aggregate itself
 */
public record Moment(DomainEventMessage<?> event, long last, Object root) {}
