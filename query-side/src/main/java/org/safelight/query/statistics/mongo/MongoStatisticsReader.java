package org.safelight.query.statistics.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.statistics.CameraView;
import org.safelight.contract.statistics.Figures;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.MonthView;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.OwnerView;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.query.statistics.Listed;
import org.safelight.query.statistics.StatisticsReader;

import java.util.ArrayList;
import java.util.List;

/** Reads the statistics view from a MongoDB, beside whoever is writing to it. */
public final class MongoStatisticsReader implements StatisticsReader {

    private static final Bson SOME_PHOTOS = match(gt("photos", 0L));

    private final MongoCollection<Document> tallies;

    /** A reader of the collections that a {@link MongoStatisticsWriter} writes. */
    public MongoStatisticsReader(MongoDatabase database, String prefix) {
        tallies = StatisticsCollections.in(database, prefix).tallies();
    }

    @Override
    public MonthPage months(UserId owner, PageRequest page) {
        return Listed.months(page, (month, later, most) -> months(owner, month, later, most));
    }

    @Override
    public StatisticsView statistics(UserId owner) {
        return new StatisticsView(
                figures(owner),
                months(owner, Long.MAX_VALUE, false, StatisticsView.MOST_MONTHS),
                cameras(owner));
    }

    @Override
    public OwnerPage owners(PageRequest page) {
        return Listed.owners(page, this::owners);
    }

    private Figures figures(UserId owner) {
        @Nullable Document sums =
                tallies.aggregate(List.of(match(eq("owner", owner.value())), sums(null))).first();
        return sums == null ? Figures.NONE : figures(sums);
    }

    private List<MonthView> months(UserId owner, long month, boolean later, int most) {
        return tallies.aggregate(monthsOf(owner, month, later, most))
                .map(
                        it ->
                                new MonthView(
                                        Listed.month(it.getLong("_id")),
                                        it.getLong("photos"),
                                        it.getLong("bytes")))
                .into(new ArrayList<>());
    }

    static List<Bson> monthsOf(UserId owner, long month, boolean later, int most) {
        return List.of(
                match(
                        and(
                                eq("owner", owner.value()),
                                later ? gt("month", month) : lt("month", month))),
                sums("$month"),
                SOME_PHOTOS,
                sort(later ? ascending("_id") : descending("_id")),
                limit(most));
    }

    private List<CameraView> cameras(UserId owner) {
        return tallies.aggregate(
                        List.of(
                                match(eq("owner", owner.value())),
                                sums("$camera"),
                                SOME_PHOTOS,
                                sort(orderBy(descending("photos"), ascending("_id"))),
                                limit(StatisticsView.MOST_CAMERAS)))
                .map(
                        it ->
                                new CameraView(
                                        it.getString("_id"),
                                        it.getLong("photos"),
                                        it.getLong("bytes")))
                .into(new ArrayList<>());
    }

    private List<OwnerView> owners(String name, boolean before, int most) {
        return tallies.aggregate(
                        List.of(
                                match(before ? lt("owner", name) : gt("owner", name)),
                                sums("$owner"),
                                match(or(gt("photos", 0L), gt("trashed", 0L))),
                                sort(before ? descending("_id") : ascending("_id")),
                                limit(most)))
                .map(it -> new OwnerView(new UserId(it.getString("_id")), figures(it)))
                .into(new ArrayList<>());
    }

    private static Bson sums(@Nullable String key) {
        return group(
                key,
                sum("photos", "$photos"),
                sum("bytes", "$bytes"),
                sum("trashed", "$trashed"),
                sum("originalBytes", "$originalBytes"),
                sum("thumbnailBytes", "$thumbnailBytes"));
    }

    private static Figures figures(Document sums) {
        return new Figures(
                number(sums, "photos"),
                number(sums, "bytes"),
                number(sums, "trashed"),
                number(sums, "originalBytes"),
                number(sums, "thumbnailBytes"));
    }

    /** Where nothing was counted yet, the sum is an integer of 32 bits. */
    private static long number(Document sums, String name) {
        return sums.get(name, Number.class).longValue();
    }
}
