package org.safelight.operations.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.mongo.NamedIndex;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * The board as two collections. All nodes of a side tell of the same letters; whoever writes last
 * is right, and the next time so are all.
 */
public final class MongoLetterBoard implements LetterBoard {

    private static final String ID = "_id";
    private static final String PROCESSOR = "processor";
    private static final String PLACE = "place";
    private static final String LETTER = "letter";
    private static final String LETTERS = "letters";
    private static final String AT = "at";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> counts;
    private final JsonMapper json;

    /** The board in this database. */
    public MongoLetterBoard(MongoDatabase database, JsonMapper json) {
        letters = database.getCollection("told-letters");
        counts = database.getCollection("told-letter-counts");
        this.json = json;
        NamedIndex.on("told_letters_in_order", PROCESSOR, PLACE).ensureIn(letters);
    }

    @Override
    public void tell(Count count, List<Letter> told) {
        List<String> ids = told.stream().map(letter -> letter.id().value()).toList();
        letters.deleteMany(and(eq(PROCESSOR, count.processor()), nin(ID, ids)));
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (Letter letter : told) {
            writes.add(
                    new ReplaceOneModel<>(
                            eq(ID, letter.id().value()), document(letter, writes.size()), UPSERT));
        }
        if (!writes.isEmpty()) {
            letters.bulkWrite(writes);
        }
        tellAgain(count);
    }

    private Document document(Letter letter, int place) {
        return new Document(ID, letter.id().value())
                .append(PROCESSOR, letter.processor())
                .append(PLACE, place)
                .append(LETTER, json.writeValueAsString(letter));
    }

    @Override
    public void tellAgain(Count count) {
        counts.replaceOne(
                eq(ID, count.processor()),
                new Document(ID, count.processor())
                        .append(LETTERS, count.letters())
                        .append(AT, Date.from(count.at())),
                UPSERT);
    }

    @Override
    public List<Letter> list(@Nullable String processor, @Nullable String behind, int limit) {
        Bson from = Filters.empty();
        if (behind != null) {
            @Nullable Document last = letters.find(eq(ID, behind)).first();
            if (last == null) {
                return List.of();
            }
            String its = last.getString(PROCESSOR);
            from =
                    or(
                            gt(PROCESSOR, its),
                            and(eq(PROCESSOR, its), gt(PLACE, last.getInteger(PLACE))));
        }
        return letters.find(processor == null ? from : and(eq(PROCESSOR, processor), from))
                .sort(ascending(PROCESSOR, PLACE))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return Optional.ofNullable(letters.find(eq(ID, id.value())).first()).map(this::read);
    }

    @Override
    public List<Count> counts() {
        return counts.find()
                .sort(ascending(ID))
                .map(
                        it ->
                                new Count(
                                        it.getString(ID),
                                        it.getLong(LETTERS),
                                        it.getDate(AT).toInstant()))
                .into(new ArrayList<>());
    }

    private Letter read(Document told) {
        return json.readValue(told.getString(LETTER), Letter.class);
    }
}
