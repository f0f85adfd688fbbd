package org.safelight.operations.deadletter;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The board as two tables; letters are JSON. */
public final class SqliteLetterBoard implements LetterBoard {

    private final SqliteFile file;
    private final JsonMapper json;

    /** The board in this file, made where there is none. */
    public SqliteLetterBoard(SqliteFile file, JsonMapper json) {
        this.file = file;
        this.json = json;
        SqliteSchema.apply(file, SqliteLetterBoard.class, "dead-letters.sql");
    }

    @Override
    public void tell(Count count, List<Letter> letters) {
        new TransactionTemplate(file.transactions())
                .executeWithoutResult(
                        _ -> {
                            tellAgain(count);
                            replace(count.processor(), letters);
                        });
    }

    private void replace(String processor, List<Letter> letters) {
        file.writer().sql("DELETE FROM told_letters WHERE processor = ?").param(processor).update();
        int place = 0;
        for (Letter letter : letters) {
            file.writer()
                    .sql("INSERT INTO told_letters VALUES (?, ?, ?, ?)")
                    .params(
                            processor,
                            place++,
                            letter.id().value(),
                            json.writeValueAsString(letter))
                    .update();
        }
    }

    @Override
    public void tellAgain(Count count) {
        file.writer()
                .sql("INSERT OR REPLACE INTO told_counts VALUES (?, ?, ?)")
                .params(count.processor(), count.letters(), count.at().toEpochMilli())
                .update();
    }

    @Override
    public List<Letter> list(@Nullable String processor, @Nullable String behind, int limit) {
        return file.reader()
                .sql(
                        """
                        SELECT letter FROM told_letters
                        WHERE (:processor IS NULL OR processor = :processor)
                          AND (:behind IS NULL
                            OR (processor, place) > (SELECT processor, place FROM told_letters WHERE id = :behind))
                        ORDER BY processor, place LIMIT :limit\
                        """)
                .param("processor", processor)
                .param("behind", behind)
                .param("limit", limit)
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return file.reader()
                .sql("SELECT letter FROM told_letters WHERE id = ?")
                .param(id.value())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    @Override
    public List<Count> counts() {
        return file.reader()
                .sql("SELECT processor, letters, told_at FROM told_counts ORDER BY processor")
                .query(
                        (row, number) ->
                                new Count(
                                        row.getString(1),
                                        row.getLong(2),
                                        Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    private Letter read(String letter) {
        return json.readValue(letter, Letter.class);
    }
}
