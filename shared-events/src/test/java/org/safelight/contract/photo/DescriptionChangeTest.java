package org.safelight.contract.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.photo.DescriptionChange.DateCorrection;

import java.time.LocalDateTime;
import java.util.List;

class DescriptionChangeTest {

    private static final CaptureTime NEW_YEAR =
            new CaptureTime(LocalDateTime.of(2026, 1, 1, 0, 0), null);
    private static final Description BEFORE =
            new Description(new Caption("Fog"), List.of(new Tag("sea")), true, 3, NEW_YEAR);

    @Test
    void whatIsNotMentionedStays() {
        var nothing = new DescriptionChange(null, null, null, null, null);

        assertThat(nothing.appliedTo(BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void whatIsMentionedIsReplacedWhole() {
        var change =
                new DescriptionChange(
                        new Open<>(new Caption("Sun")), new Open<>(List.of()), false, 0, null);

        assertThat(change.appliedTo(BEFORE))
                .isEqualTo(new Description(new Caption("Sun"), List.of(), false, 0, NEW_YEAR));
    }

    @Test
    void aDateCorrectedToNothingIsTheCamerasAgain() {
        var change = new DescriptionChange(null, null, null, null, new DateCorrection(null));

        assertThat(change.appliedTo(BEFORE).correctedDate()).isNull();
        assertThat(change.appliedTo(BEFORE).caption()).isEqualTo(BEFORE.caption());
    }
}
