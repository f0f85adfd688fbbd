package org.safelight.access.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.session.Session;
import org.safelight.access.session.SessionStore;
import org.safelight.access.session.Visitor;
import org.safelight.contract.UserId;
import org.safelight.platform.mongo.NamedIndex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Sessions as a collection in a database of secrets. */
public final class MongoSessions implements SessionStore {

    private static final String TOKEN = "_id";
    private static final String ID = "id";
    private static final String PERSON = "person";
    private static final String USED = "used";
    private static final String UNTIL = "until";
    private static final String VOUCHED = "vouched";

    private final MongoCollection<Document> sessions;

    /** The sessions in this database. Their index is made with the first one. */
    public MongoSessions(MongoDatabase database) {
        sessions =
                database.getCollection("sessions")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
    }

    @Override
    public void add(Kept kept) {
        NamedIndex.on("sessions_of_person", PERSON, USED).ensureIn(sessions);
        sessions.insertOne(document(kept));
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return Optional.ofNullable(sessions.find(eq(TOKEN, tokenHash)).first())
                .map(MongoSessions::session);
    }

    @Override
    public List<Kept> of(String person) {
        return sessions.find(eq(PERSON, person))
                .sort(orderBy(descending(USED), ascending(ID)))
                .map(it -> new Kept(it.getString(TOKEN), session(it)))
                .into(new ArrayList<>());
    }

    @Override
    public void remove(Collection<String> tokenHashes) {
        sessions.deleteMany(in(TOKEN, tokenHashes));
    }

    @Override
    public Collection<String> removeAll() {
        Collection<String> people =
                sessions.find()
                        .projection(include(PERSON))
                        .map(it -> it.getString(PERSON))
                        .into(new TreeSet<>());
        sessions.deleteMany(empty());
        return people;
    }

    @Override
    public void removeOver(Instant unusedSince, Instant by) {
        sessions.deleteMany(or(lte(USED, Date.from(unusedSince)), lte(UNTIL, Date.from(by))));
    }

    @Override
    public void used(String tokenHash, Instant when) {
        Date date = Date.from(when);
        sessions.updateOne(and(eq(TOKEN, tokenHash), lt(USED, date)), set(USED, date));
    }

    private static Document document(Kept kept) {
        Session session = kept.session();
        return new Document(TOKEN, kept.tokenHash())
                .append(ID, session.id())
                .append(PERSON, session.person())
                .append("since", Date.from(session.since()))
                .append(USED, Date.from(session.used()))
                .append(UNTIL, Date.from(session.until()))
                .append("agent", session.visitor().agent())
                .append("address", session.visitor().address())
                .append(VOUCHED, document(session.vouched()));
    }

    private static @Nullable Document document(@Nullable OidcPerson vouched) {
        if (vouched == null) {
            return null;
        }
        return new Document("issuer", vouched.registration())
                .append("name", vouched.displayName())
                .append("administrator", vouched.isAdmin());
    }

    private static Session session(Document document) {
        return new Session(
                document.getString(ID),
                document.getString(PERSON),
                document.getDate("since").toInstant(),
                document.getDate(USED).toInstant(),
                document.getDate(UNTIL).toInstant(),
                new Visitor(document.getString("agent"), document.getString("address")),
                vouched(document.getString(PERSON), document.get(VOUCHED, Document.class)));
    }

    private static @Nullable OidcPerson vouched(String person, @Nullable Document document) {
        if (document == null) {
            return null;
        }
        return new OidcPerson(
                document.getString("issuer"),
                new UserId(person),
                document.getString("name"),
                document.getBoolean("administrator"));
    }
}
