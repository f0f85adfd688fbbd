package org.safelight.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class LimitSettingsTest {

    private static <T> T bound(Class<T> settings, String prefix, String name, String value) {
        var source = new MapConfigurationPropertySource(Map.of(prefix + "." + name, value));
        return new Binder(source).bindOrCreate(prefix, settings);
    }

    @ParameterizedTest
    @CsvSource({
        "reads-per-second, 0",
        "reads-burst, -1",
        "writes-per-second, 0",
        "writes-burst, 0",
        "uploads-per-second, 0",
        "uploads-burst, 1000000001",
        "requests-per-day, 0",
        "failed-sign-ins-per-minute, 0",
        "uploads-at-once, 0",
        "storage-per-user, -1B"
    })
    void aPlanThatCannotBeKeptToIsRefusedByItsName(String name, String value) {
        assertThatThrownBy(() -> bound(LimitSettings.class, "safelight.limits", name, value))
                .rootCause()
                .hasMessageContaining("safelight.limits." + name);
    }

    @ParameterizedTest
    @CsvSource({
        "address-per-second, 0",
        "address-burst, 1000001",
        "link-per-second, 0",
        "link-burst, -5"
    })
    void theSameGoesForStrangers(String name, String value) {
        assertThatThrownBy(() -> bound(LinkLimitSettings.class, "safelight.links", name, value))
                .rootCause()
                .hasMessageContaining("safelight.links");
    }

    @ParameterizedTest
    @CsvSource({"1", "1000000000"})
    void theBoundsThemselvesCanBeSet(String value) {
        assertThat(
                        bound(LimitSettings.class, "safelight.limits", "reads-burst", value)
                                .readsBurst())
                .isEqualTo(Long.parseLong(value));
    }
}
