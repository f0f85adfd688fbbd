package org.safelight.platform.sqlite;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Makes the tables that a file needs, from a script that may run any number of times. */
public final class SqliteSchema {

    private SqliteSchema() {}

    /** Runs the script {@code name} that lies beside the class {@code owner} on the class path. */
    public static void apply(SqliteFile file, Class<?> owner, String name) {
        new ResourceDatabasePopulator(new ClassPathResource(name, owner))
                .execute(file.writerSource());
    }
}
