package org.safelight.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhotos;
import org.safelight.contract.library.LibraryQuery.FindTimeline;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.statistics.CameraView;
import org.safelight.contract.statistics.Figures;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.MonthView;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.OwnerView;
import org.safelight.contract.statistics.StatisticsQuery.FindMonths;
import org.safelight.contract.statistics.StatisticsQuery.FindOwners;
import org.safelight.contract.statistics.StatisticsQuery.FindStatistics;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.platform.axon.MessageJson;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Another process can ask, and understands what it is answered. */
class StatisticsMessagesTest {

    private static final PageRequest PAGE = new PageRequest(50, "token");
    private static final Figures FIGURES = new Figures(1, 2, 3, 4, 5);
    private static final MonthView MONTH = new MonthView(YearMonth.of(2026, 4), 1, 2);

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    static Stream<Object> messages() {
        return Stream.of(
                new FindMonths(ANNA, PAGE),
                new FindStatistics(ANNA),
                new FindOwners(PAGE),
                new FindTimeline(ANNA, LocalDate.of(2026, 4, 5), PAGE),
                new FindTimeline(ANNA, null, PAGE),
                new FindAlbumPhotos(ANNA, album(1), AlbumOrder.TAKEN, PAGE),
                new MonthPage(List.of(MONTH), "before", null),
                new OwnerPage(List.of(new OwnerView(ANNA, FIGURES)), null, "behind"),
                new DateSpan(LocalDate.of(-100, 1, 1), LocalDate.of(2026, 4, 5)),
                new StatisticsView(
                        FIGURES, List.of(MONTH), List.of(new CameraView("LGE X", 1, 2))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void itTravels(Object message) {
        SerializedObject<byte[]> sent = serializer.serialize(message, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(sent)).isEqualTo(message);
    }
}
