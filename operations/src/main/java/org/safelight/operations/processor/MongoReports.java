package org.safelight.operations.processor;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reports as documents; one that is lost comes again a second later. */
public final class MongoReports implements ProcessReports {

    private static final String COLLECTION = "process-reports";
    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String PROCESSORS = "processors";
    private static final long DAYS_TO_REMEMBER = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoCollection<Document> reports;

    /** The reports in this database. */
    public MongoReports(MongoDatabase database) {
        reports =
                database.getCollection(COLLECTION)
                        .withWriteConcern(WriteConcern.W1.withJournal(false));
        reports.createIndex(
                Indexes.ascending(AT),
                new IndexOptions()
                        .name("forget_reports")
                        .expireAfter(DAYS_TO_REMEMBER, TimeUnit.DAYS));
    }

    @Override
    public void tell(ProcessReport report) {
        reports.replaceOne(
                eq(ID, report.process()),
                new Document(ID, report.process())
                        .append(AT, Date.from(report.at()))
                        .append(PROCESSORS, JSON.writeValueAsString(report.processors())),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<ProcessReport> since(Instant instant) {
        return reports.find(gte(AT, Date.from(instant)))
                .sort(ascending(ID))
                .map(MongoReports::read)
                .into(new ArrayList<>());
    }

    @Override
    public void leave(String process) {
        reports.deleteOne(eq(ID, process));
    }

    private static ProcessReport read(Document it) {
        ProcessorReport[] processors =
                JSON.readValue(it.getString(PROCESSORS), ProcessorReport[].class);
        return new ProcessReport(it.getString(ID), it.getDate(AT).toInstant(), List.of(processors));
    }
}
