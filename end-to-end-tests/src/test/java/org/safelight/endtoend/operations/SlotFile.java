package org.safelight.endtoend.operations;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One slot of a view, as an operator finds it in the data folder. */
record SlotFile(Path path) {

    /** The slot that a processor fills. */
    static SlotFile of(Path dataFolder, JsonNode processor) {
        String name = processor.path("name").stringValue();
        return new SlotFile(dataFolder.resolve("views").resolve(name + ".db"));
    }

    /** Every row of the view, table by table, in an order of their own. */
    TreeMap<String, List<String>> rows() throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (Connection file = open();
                Statement statement = file.createStatement()) {
            for (String table : List.of("photos", "albums", "album_entries")) {
                List<String> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        found.add(text(row));
                    }
                }
                found.sort(null);
                rows.put(table, found);
            }
        }
        return rows;
    }

    /** Changes it by hand. */
    int change(String sql) throws SQLException {
        try (Connection file = open();
                Statement statement = file.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getMetaData().getColumnName(column)).append('=');
            text.append(row.getString(column)).append(' ');
        }
        return text.toString();
    }
}
