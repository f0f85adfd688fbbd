package org.safelight.endtoend.application;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Which shape the tests of this run are about; {@code -Dsafelight.shape=distributed}. */
enum Shape {
    EMBEDDED {
        @Override
        ApplicationUnderTest fresh() throws IOException {
            return EmbeddedApplication.fresh(Map.of());
        }
    },

    /** Two of each side that answers requests, so that none can be met by the same one always. */
    DISTRIBUTED {
        @Override
        ApplicationUnderTest fresh() throws IOException {
            return DistributedApplication.fresh(
                    Map.of(Side.COMMAND_SIDE, 2, Side.QUERY_SIDE, 2), Map.of());
        }
    };

    /** A new application with the default configuration, not yet started. */
    abstract ApplicationUnderTest fresh() throws IOException;

    static Shape underTest() {
        return valueOf(System.getProperty("safelight.shape", "embedded").toUpperCase(Locale.ROOT));
    }
}
