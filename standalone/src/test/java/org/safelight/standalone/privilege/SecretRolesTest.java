package org.safelight.standalone.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.access.address.Networks;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.ApiKeys;
import org.safelight.access.key.KeyLimits;
import org.safelight.access.key.KeySecret;
import org.safelight.access.key.Scope;
import org.safelight.access.key.mongo.MongoApiKeys;
import org.safelight.access.session.Session;
import org.safelight.access.session.SessionStore;
import org.safelight.access.session.Visitor;
import org.safelight.access.session.mongo.MongoSessions;
import org.safelight.access.token.SecretToken;
import org.safelight.contract.UserId;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.Passage;
import org.safelight.platform.secret.mongo.MongoKeptSecrets;
import org.safelight.platform.secret.mongo.MongoOwnerKeys;
import org.safelight.standalone.docs.Repository;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The roles in {@code deploy/mongodb} let each process do with secrets what it does, no more. */
class SecretRolesTest {

    private static final JsonNode ROLES =
            JsonMapper.shared()
                    .readTree(Repository.ROOT.resolve("deploy/mongodb/roles.json").toFile());

    private static final UserId ANNA = new UserId("anna");
    private static final ApiKeys.Kept API_KEY = apiKey();

    private static final SessionStore.Kept SESSION =
            new SessionStore.Kept(
                    SecretToken.fresh().hash(),
                    new Session(
                            "1",
                            "anna",
                            Instant.EPOCH,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            new Visitor("Firefox", "203.0.113.7"),
                            null));

    private static ApiKeys.Kept apiKey() {
        KeySecret secret = KeySecret.fresh();
        var key =
                new ApiKey(
                        secret.id(),
                        ANNA,
                        "Frame",
                        Set.of(Scope.READ),
                        Instant.EPOCH,
                        null,
                        Networks.ANYWHERE,
                        KeyLimits.NONE,
                        true,
                        null);
        return new ApiKeys.Kept(key, secret.hash());
    }

    @Test
    void commandSideMakesAndDestroysKeys() {
        assertThat(allowed("command-side"))
                .isEqualTo(
                        needed(
                                keys -> {
                                    keys.destroy(keys.of("anna").id());
                                    keys.idOf("anna");
                                    keys.find("any");
                                },
                                keys -> {
                                    keys.add(API_KEY, 0);
                                    keys.of(ANNA);
                                    keys.find(API_KEY.key().id());
                                    keys.used(API_KEY.key().id(), Instant.EPOCH);
                                    keys.remove(ANNA, API_KEY.key().id());
                                },
                                secrets -> {
                                    secrets.keep("a-link", Passage.fresh(null));
                                    secrets.forget("a-link");
                                },
                                sessions -> {
                                    sessions.removeOver(Instant.EPOCH, Instant.EPOCH);
                                    sessions.add(SESSION);
                                    sessions.find(SESSION.tokenHash());
                                    sessions.used(SESSION.tokenHash(), Instant.EPOCH);
                                    sessions.of("anna");
                                    sessions.remove(List.of(SESSION.tokenHash()));
                                    sessions.removeAll();
                                }));
    }

    @Test
    void querySideLooksForKeysAndNotesWhenTheyAreUsed() {
        OwnerKey key = OwnerKey.fresh();

        assertThat(allowed("query-side"))
                .isEqualTo(
                        needed(
                                keys -> keys.find(key.id()),
                                keys -> {
                                    keys.of(ANNA);
                                    keys.find(API_KEY.key().id());
                                    keys.used(API_KEY.key().id(), Instant.EPOCH);
                                },
                                secrets -> secrets.find("a-link"),
                                sessions -> {
                                    sessions.find(SESSION.tokenHash());
                                    sessions.used(SESSION.tokenHash(), Instant.EPOCH);
                                    sessions.of("anna");
                                }));
    }

    @Test
    void thumbnailsAreMadeWithoutKeys() {
        assertThat(allowed("thumbnail-saga")).isEmpty();
    }

    private static Set<String> needed(
            Consumer<OwnerKeys> use,
            Consumer<ApiKeys> byKey,
            Consumer<KeptSecrets> useToo,
            Consumer<SessionStore> bySession) {
        var calls = new MongoCalls();
        try (var mongo = TestMongo.fresh(settings -> settings.addCommandListener(calls))) {
            use.accept(new MongoOwnerKeys(mongo.database()));
            byKey.accept(new MongoApiKeys(mongo.database()));
            useToo.accept(new MongoKeptSecrets(mongo.database()));
            bySession.accept(new MongoSessions(mongo.database()));
            return new TreeSet<>(calls.needed());
        }
    }

    private static Set<String> allowed(String process) {
        Set<String> allowed = new TreeSet<>();
        ROLES.get(process)
                .get("secrets")
                .properties()
                .forEach(
                        it ->
                                it.getValue()
                                        .forEach(
                                                action ->
                                                        allowed.add(
                                                                it.getKey()
                                                                        + " "
                                                                        + action.asString())));
        return allowed;
    }
}
