package org.safelight.command.web;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.safelight.command.life.Moment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes lives down as the log and snapshots have them, so that they can be read back as well. */
@Component
class LifeFormat {

    private static final int MOST_VALUES = 100;

    private final ObjectProvider<Configuration> axon;
    private final JsonMapper json;

    LifeFormat(ObjectProvider<Configuration> axon, JsonMapper json) {
        this.axon = axon;
        this.json = json;
    }

    AggregateMoment moment(Moment moment) {
        DomainEventMessage<?> event = moment.event();
        Serializer snapshots = axon.getObject().serializer();
        JsonNode state = snapshots.serialize(moment.root(), JsonNode.class).getData();
        List<String> cut = new ArrayList<>();
        cut("", state, cut);
        return new AggregateMoment(
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                event.getPayloadType().getSimpleName(),
                moment.last(),
                state,
                cut);
    }

    /** An album may have 200,000 photos, which nobody reads one after the other. */
    private static void cut(String path, JsonNode node, List<String> cut) {
        if (node instanceof ObjectNode object) {
            String prefix = path.isEmpty() ? "" : path + ".";
            for (var field : List.copyOf(object.properties())) {
                if (field.getValue() instanceof ObjectNode map && map.size() > MOST_VALUES) {
                    map.retain(map.propertyNames().stream().limit(MOST_VALUES).toList());
                    cut.add(prefix + field.getKey());
                }
                cut(prefix + field.getKey(), field.getValue(), cut);
            }
        } else if (node instanceof ArrayNode array && array.size() > MOST_VALUES) {
            while (array.size() > MOST_VALUES) {
                array.remove(array.size() - 1);
            }
            cut.add(path);
        }
    }

    /** One line for each event: what it is, when, and all that a test needs to have it back. */
    void write(Iterator<? extends DomainEventMessage<?>> events, OutputStream out)
            throws IOException {
        Serializer serializer = axon.getObject().eventSerializer();
        while (events.hasNext()) {
            out.write(json.writeValueAsBytes(line(events.next(), serializer)));
            out.write('\n');
        }
    }

    private ObjectNode line(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<JsonNode> payload =
                serializer.serialize(event.getPayload(), JsonNode.class);
        ObjectNode line =
                json.createObjectNode()
                        .put("aggregateType", event.getType())
                        .put("aggregate", event.getAggregateIdentifier())
                        .put("sequence", event.getSequenceNumber())
                        .put("at", event.getTimestamp().toString())
                        .put("id", event.getIdentifier())
                        .put("type", payload.getType().getName())
                        .put("revision", payload.getType().getRevision());
        line.set("payload", payload.getData());
        line.set("metadata", json.valueToTree(event.getMetaData()));
        return line;
    }
}
