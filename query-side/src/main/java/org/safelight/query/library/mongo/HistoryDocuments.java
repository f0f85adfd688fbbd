package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.AlbumHistory;
import org.safelight.query.library.ChangesPage;
import org.safelight.query.library.ViewJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what happened to albums. */
record HistoryDocuments(MongoCollection<Document> changes) {

    /** Of an album as it was read before, of which there is more by now at most. */
    Optional<AlbumHistory> read(AlbumId albumId, long sequence, PageRequest request) {
        var first = changes.find(eq(albumId.value() + "/0")).projection(include("_id")).first();
        return Optional.ofNullable(first)
                .map(it -> new AlbumHistory(sequence, page(albumId, request)));
    }

    /** Documents are large. So the index says at first how far the page goes. */
    private AlbumHistoryPage page(AlbumId albumId, PageRequest request) {
        long below = ChangesPage.below(request);
        List<Document> numbers =
                numbers(albumId, below, request.size() + 1).into(new ArrayList<>());
        int places = 0;
        long lowest = below;
        for (Document number : numbers) {
            lowest = number.getLong("sequence");
            if (places >= ChangesPage.MOST_PLACES) {
                break; // it says where the next page begins, and is not told of
            }
            places += number.getInteger("told");
        }
        var page = new ChangesPage(request.size());
        changes.find(and(ChangeDocuments.before(albumId, below), gte("sequence", lowest)))
                .sort(descending("sequence"))
                .forEach(
                        change ->
                                page.add(
                                        change.getLong("sequence"),
                                        () -> ViewJson.change(change.getString("change"))));
        return page.page();
    }

    FindIterable<Document> numbers(AlbumId albumId, long below, int most) {
        return changes.find(ChangeDocuments.before(albumId, below))
                .sort(descending("sequence"))
                .projection(fields(include("sequence", "told"), excludeId()))
                .limit(most);
    }
}
