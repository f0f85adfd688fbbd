package org.safelight.endtoend.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.endtoend.application.ApplicationUnderTest.ADMIN;
import static org.safelight.endtoend.application.ApplicationUnderTest.PASSWORD;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** How the first administrator comes in, and everybody again after a restart. */
@EmbeddedOnly
class FirstAccountTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final String WORDS = "violet kettle under plum";
    private static final Pattern PRINTED = Pattern.compile("with the password ([\\w-]{24})");

    @Test
    void withoutAnyPasswordTheFirstStartMakesOneAndPrintsItOnce() throws IOException {
        try (var first = EmbeddedApplication.fresh(Map.of("SAFELIGHT_ADMIN_PASSWORD", ""))) {
            first.start();
            var printed = PRINTED.matcher(first.output());
            assertThat(printed.find()).isTrue();
            String made = printed.group(1);
            Http.signedIn(first.address(), ADMIN, made).get(PHOTOS).expecting(200);
            first.stop();

            try (var second = first.twin(Map.of("SAFELIGHT_ADMIN_PASSWORD", ""))) {
                second.start();
                Http.signedIn(second.address(), ADMIN, made).get(PHOTOS).expecting(200);
                assertThat(PRINTED.matcher(second.output()).find()).isFalse();
            }
        }
    }

    @Test
    void accountsPasswordsAndSessionsOutliveARestart() throws IOException {
        try (var application = EmbeddedApplication.fresh(Map.of())) {
            application.start();
            Http admin = Http.signedIn(application.address(), ADMIN, PASSWORD);
            var accounts = new Accounts(admin);
            Http mina = accounts.open("mina", "user", WORDS);
            accounts.open("gone", "user", WORDS);
            accounts.ask("gone", "close").expecting(204);
            Browser browser = Browser.signIn(mina);
            String invitation = accounts.invite("user");
            new Accounts(admin).changePassword(PASSWORD, WORDS).expecting(204);

            application.restart();

            Http again = Http.signedIn(application.address(), ADMIN, WORDS);
            again.get(PHOTOS).expecting(200);
            again.as(ADMIN, PASSWORD).get(PHOTOS).expecting(401);
            again.as("mina", WORDS).get(PHOTOS).expecting(200);
            again.as("gone", WORDS).get(PHOTOS).expecting(401);
            new Browser(again.anonymous(), browser.cookie(), browser.setting())
                    .get(PHOTOS)
                    .expecting(200);
            new Accounts(again).accept(invitation, "late", WORDS).expecting(201);
        }
    }

    @Test
    void aNewPasswordFromTheEnvironmentIsTheWayBackIn() throws IOException {
        try (var application = EmbeddedApplication.fresh(Map.of())) {
            application.start();
            Http admin = Http.signedIn(application.address(), ADMIN, PASSWORD);
            new Accounts(admin).changePassword(PASSWORD, WORDS).expecting(204);
            application.stop();

            String fresh = "the operator's very own key";
            try (var rescued = application.twin(Map.of("SAFELIGHT_ADMIN_PASSWORD", fresh))) {
                rescued.start();
                Http.signedIn(rescued.address(), ADMIN, fresh).get(PHOTOS).expecting(200);
                Http.signedIn(rescued.address(), ADMIN, WORDS).get(PHOTOS).expecting(401);
            }
        }
    }
}
