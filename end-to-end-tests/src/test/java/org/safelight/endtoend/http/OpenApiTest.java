package org.safelight.endtoend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The interface as the service describes it is the one that was agreed on. After a change that is
 * meant, {@code -Dsafelight.openapi=write} writes the agreed one anew.
 */
@ExtendWith(SharedApplication.class)
class OpenApiTest {

    private static final Path AGREED = Path.of("../docs/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Test
    void theInterfaceIsTheOneThatWasAgreedOn(SafelightClient safelight) throws IOException {
        JsonNode served = safelight.http().get("/api/v1/openapi").expecting(200).json();
        String normalised = normalise((ObjectNode) served);
        if ("write".equals(System.getProperty("safelight.openapi"))) {
            Files.writeString(AGREED, normalised);
        }

        assertThat(normalised).isEqualTo(Files.readString(AGREED));
    }

    /** Sorted by name, and without the address, which is another one at every start. */
    private static String normalise(ObjectNode document) {
        document.remove("servers");
        return JSON.writeValueAsString(JSON.convertValue(document, Map.class)) + "\n";
    }
}
