package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.search.Area;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.contract.search.SearchText;
import org.safelight.platform.axon.MessageJson;

import java.time.LocalDate;

/** Another process can ask. */
class SearchMessagesTest {

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    @Test
    void questionsTravel() {
        var filter =
                new SearchFilter(
                        LocalDate.parse("2024-05-01"),
                        LocalDate.parse("2024-05-31"),
                        "canon",
                        "50mm",
                        4,
                        true,
                        false,
                        new Area(170, -30.5, -170, 0),
                        ThumbnailState.READY);
        var page = new PageRequest(50, "token");

        for (SearchFilter each : new SearchFilter[] {filter, SearchFilter.NONE}) {
            var query = new FindMatchingPhotos(ANNA, new SearchText("노을 \"sea\""), each, page);
            assertThat(travelled(query)).isEqualTo(query);
        }
    }

    private Object travelled(Object message) {
        SerializedObject<byte[]> sent = serializer.serialize(message, byte[].class);
        return serializer.deserialize(sent);
    }
}
