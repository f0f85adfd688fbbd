package org.safelight.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.UnaryOperator;

/**
 * Turns the payload of one revision of an event into that of the next; the log is left as it is.
 */
public final class PayloadUpcaster extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final UnaryOperator<ObjectNode> change;

    /**
     * @param event the class of the event as it is today
     * @param from the revision that it reads, from 1; it gives the one after
     * @param change what is different; it may change what it is given
     */
    public PayloadUpcaster(Class<?> event, int from, UnaryOperator<ObjectNode> change) {
        this(event.getName(), event.getName(), from, change);
    }

    /**
     * One for an event that was called otherwise then.
     *
     * @param before the name of its class as the log has it
     * @param after the name of its class in the next revision
     */
    public PayloadUpcaster(
            String before, String after, int from, UnaryOperator<ObjectNode> change) {
        this.from = new SimpleSerializedType(before, Integer.toString(from));
        this.to = new SimpleSerializedType(after, Integer.toString(from + 1));
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                to, JsonNode.class, payload -> change.apply(payload.asObject()));
    }

    /** What it reads. */
    public SimpleSerializedType from() {
        return from;
    }

    /** What it makes of that. */
    public SimpleSerializedType to() {
        return to;
    }
}
