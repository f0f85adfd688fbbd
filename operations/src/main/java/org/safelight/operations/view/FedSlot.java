package org.safelight.operations.view;

import org.axonframework.config.ConfigurerModule;

import java.util.function.LongSupplier;

/**
 * A slot of a view with what feeds it.
 *
 * @param feed registers the event processor that writes the slot, under the slot's name
 * @param position the last event of the log that the slot shows, -1 where there is none
 * @param reader reads the view in this slot
 */
public record FedSlot<R>(ConfigurerModule feed, LongSupplier position, R reader) {}
