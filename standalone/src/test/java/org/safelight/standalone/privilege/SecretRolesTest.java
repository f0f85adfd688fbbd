package org.safelight.standalone.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The roles in {@code deploy/mongodb} let each process do with secrets what it does, no more. */
class SecretRolesTest {

    private static final JsonNode ROLES =
            JsonMapper.shared()
                    .readTree(Repository.ROOT.resolve("deploy/mongodb/roles.json").toFile());

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
                                secrets -> {
                                    secrets.keep("a-link", Passage.fresh(null));
                                    secrets.forget("a-link");
                                }));
    }

    @Test
    void querySideOnlyLooksForKeys() {
        OwnerKey key = OwnerKey.fresh();

        assertThat(allowed("query-side"))
                .isEqualTo(needed(keys -> keys.find(key.id()), secrets -> secrets.find("a-link")));
    }

    @Test
    void thumbnailsAreMadeWithoutKeys() {
        assertThat(allowed("thumbnail-saga")).isEmpty();
    }

    private static Set<String> needed(Consumer<OwnerKeys> use, Consumer<KeptSecrets> useToo) {
        var calls = new MongoCalls();
        try (var mongo = TestMongo.fresh(settings -> settings.addCommandListener(calls))) {
            use.accept(new MongoOwnerKeys(mongo.database()));
            useToo.accept(new MongoKeptSecrets(mongo.database()));
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
