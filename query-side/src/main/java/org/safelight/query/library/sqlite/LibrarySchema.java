package org.safelight.query.library.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The tables of the library view. */
final class LibrarySchema {

    private static final List<String> TABLES =
            List.of(
                    "photos",
                    "albums",
                    "album_members",
                    "album_links",
                    "album_entries",
                    "album_changes");

    private LibrarySchema() {}

    /** Makes what is missing. */
    static void create(JdbcClient database) {
        for (String paragraph : script().split("\n\n", -1)) {
            if (paragraph.contains("CREATE ")) {
                database.sql(paragraph).update();
            }
        }
    }

    static void drop(JdbcClient database) {
        TABLES.forEach(table -> database.sql("DROP TABLE IF EXISTS " + table).update());
    }

    private static String script() {
        try {
            return new ClassPathResource("library.sql", LibrarySchema.class)
                    .getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema belongs to this program", e);
        }
    }
}
