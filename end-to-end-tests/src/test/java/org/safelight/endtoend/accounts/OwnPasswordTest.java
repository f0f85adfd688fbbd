package org.safelight.endtoend.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What people do with their passwords. */
@EmbeddedOnly
class OwnPasswordTest extends WithAccounts {

    private static final int ALLOWED_FAILURES = 10;

    @Test
    void whoChangesTheirPasswordIsSignedOutEverywhereElse() {
        Http changer = accounts.open("changer", "user", WORDS);
        Browser here = Browser.signIn(changer);
        Browser elsewhere = Browser.signIn(changer);

        var own = new Accounts(changer.anonymous());
        String[] fromHere = {"Cookie", here.cookie(), "Sec-Fetch-Site", "same-origin"};
        own.changePassword("a guess", OTHER_WORDS, fromHere)
                .expectingProblem(403, "wrong-password");
        own.changePassword(WORDS, "too short", fromHere).expectingProblem(422, "weak-password");
        own.changePassword(WORDS, "changer changer", fromHere)
                .expectingProblem(422, "weak-password");
        own.changePassword(WORDS, OTHER_WORDS, fromHere).expecting(204);

        here.get(PHOTOS).expecting(200);
        elsewhere.get(PHOTOS).expecting(401);
        changer.get(PHOTOS).expectingProblem(401, "unauthorized");
        http.as("changer", OTHER_WORDS).get(PHOTOS).expecting(200);
    }

    /** Whoever has found a page open learns nothing by trying either. */
    @Test
    void guessingWhatThePasswordIsNowIsStoppedLikeAtTheDoor() throws IOException {
        Http person = accounts.open("keeper", "user", WORDS);
        Browser found = Browser.signIn(person);
        Http there = person.from(InetAddress.getByName("127.0.4.1"));
        String[] headers = {"Cookie", found.cookie(), "Sec-Fetch-Site", "same-origin"};
        var own = new Accounts(there.anonymous());
        for (int i = 0; i < ALLOWED_FAILURES; i++) {
            own.changePassword("guess " + i, OTHER_WORDS, headers)
                    .expectingProblem(403, "wrong-password");
        }

        own.changePassword(WORDS, OTHER_WORDS, headers).expectingProblem(429, "too-many-sign-ins");
        there.get(PHOTOS).expectingProblem(429, "too-many-sign-ins");
        person.get(PHOTOS).expecting(200);
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
        Http forgetful = accounts.open("forgetful", "user", WORDS);
        Browser browser = Browser.signIn(forgetful);
        Answer offered = accounts.ask("forgetful", "password-reset").expecting(201);
        assertThat(Instant.parse(offered.json().path("until").stringValue()))
                .isCloseTo(Instant.now().plus(1, ChronoUnit.DAYS), within(10, ChronoUnit.MINUTES));
        String first = offered.json().path("token").stringValue();
        String second = resetLink("forgetful");

        accounts.resetPassword(first, OTHER_WORDS).expectingProblem(410, "link-not-valid");
        accounts.resetPassword(second, "short").expectingProblem(422, "weak-password");
        accounts.resetPassword(second, "forgetful forgetful")
                .expectingProblem(422, "weak-password");
        Answer reset = accounts.resetPassword(second, OTHER_WORDS).expecting(200);

        assertThat(reset.json().path("name").stringValue()).isEqualTo("forgetful");
        accounts.resetPassword(second, WORDS).expectingProblem(410, "link-not-valid");
        http.as("forgetful", OTHER_WORDS).get(PHOTOS).expecting(200);
        forgetful.get(PHOTOS).expecting(401);
        browser.get(PHOTOS).expecting(401);
    }

    private String resetLink(String name) {
        return accounts.ask(name, "password-reset")
                .expecting(201)
                .json()
                .path("token")
                .stringValue();
    }
}
