package org.safelight.query.statistics.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The tables of the statistics view. */
final class StatisticsSchema {

    private StatisticsSchema() {}

    /** Makes what is missing. */
    static void create(JdbcClient database) {
        for (String paragraph : script().split("\n\n", -1)) {
            if (paragraph.contains("CREATE ")) {
                database.sql(paragraph).update();
            }
        }
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
