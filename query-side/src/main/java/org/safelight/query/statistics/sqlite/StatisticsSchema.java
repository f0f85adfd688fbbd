package org.safelight.query.statistics.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The tables of the statistics view. */
final class StatisticsSchema {

    /**
     * Ids that are still written as digits. Texts sort before bytes, so the index knows at once
     * that there are none.
     */
    private static final String SHORTEN = "UPDATE photos SET id = unhex(id) WHERE id < zeroblob(0)";

    private StatisticsSchema() {}

    /** Makes what is missing, and anew what an earlier version wrote otherwise. */
    static void create(JdbcClient database) {
        for (String paragraph : script().split("\n\n", -1)) {
            if (paragraph.contains("CREATE ")) {
                database.sql(paragraph).update();
            }
        }
        database.sql(SHORTEN).update();
    }

    static void drop(JdbcClient database) {
        database.sql("DROP TABLE IF EXISTS photos").update();
        database.sql("DROP TABLE IF EXISTS tallies").update();
    }

    private static String script() {
        try {
            return new ClassPathResource("statistics.sql", StatisticsSchema.class)
                    .getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema belongs to this program", e);
        }
    }
}
