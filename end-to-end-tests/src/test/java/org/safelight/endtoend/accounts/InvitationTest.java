package org.safelight.endtoend.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.safelight.endtoend.application.ApplicationUnderTest.ADMIN;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** How somebody comes by an account. */
@EmbeddedOnly
class InvitationTest extends WithAccounts {

    @Test
    void whoIsInvitedOpensAnAccountOfTheirOwn() {
        String token = accounts.invite("user");

        Answer opened = accounts.accept(token, " Mina ", WORDS).expecting(201);

        assertThat(opened.json().path("name").stringValue()).isEqualTo("mina");
        http.as("mina", WORDS).get(PHOTOS).expecting(200);
        http.as("MINA", WORDS).get(PHOTOS).expecting(200);
        http.as("mina", OTHER_WORDS).get(PHOTOS).expectingProblem(401, "unauthorized");
        assertThat(accounts.account("mina").path("role").stringValue()).isEqualTo("user");
        assertThat(accounts.account("mina").path("open").booleanValue()).isTrue();
    }

    @Test
    void anInvitationWorksOnce() {
        String token = accounts.invite("user");
        accounts.accept(token, "once", WORDS).expecting(201);

        accounts.accept(token, "twice", WORDS).expectingProblem(410, "link-not-valid");
        accounts.accept("A".repeat(43), "never", WORDS).expectingProblem(410, "link-not-valid");
        http.as("twice", WORDS).get(PHOTOS).expecting(401);
    }

    @Test
    void anInvitationThatWasWithdrawnDoesNotWork() {
        Answer made =
                http.sendJson(
                                "POST",
                                "/api/v1/admin/invitations",
                                Map.of("role", "admin", "days", 3))
                        .expecting(201);
        String id = made.json().path("id").stringValue();
        assertThat(invited()).contains(id);
        assertThat(Instant.parse(made.json().path("until").stringValue()))
                .isCloseTo(Instant.now().plus(3, ChronoUnit.DAYS), within(10, ChronoUnit.MINUTES));

        accounts.withdraw(id).expecting(204);

        assertThat(invited()).doesNotContain(id);
        accounts.accept(made.json().path("token").stringValue(), "late", WORDS)
                .expectingProblem(410, "link-not-valid");
        accounts.withdraw(id).expectingProblem(404, "not-found");
    }

    private List<String> invited() {
        return accounts.invitations().stream().map(it -> it.path("id").stringValue()).toList();
    }

    @Test
    void aTakenNameAndABadPasswordCostNobodyTheInvitation() {
        String token = accounts.invite("user");

        accounts.accept(token, ADMIN, WORDS).expectingProblem(409, "name-taken");
        accounts.accept(token, "picky", "short").expectingProblem(422, "weak-password");
        accounts.accept(token, "picky", "Picky-Password-2026")
                .expectingProblem(422, "weak-password");
        accounts.accept(token, "system:picky", WORDS).expectingProblem(422, "invalid-field");

        accounts.accept(token, "picky", WORDS).expecting(201);
    }

    @Test
    void whatCannotBeWantedOfAnInvitationIsRefused() {
        for (var wanted :
                List.of(
                        Map.of("role", "owner"),
                        Map.of("days", 3),
                        Map.of("role", "user", "days", 0),
                        Map.of("role", "user", "days", 31))) {
            http.sendJson("POST", "/api/v1/admin/invitations", wanted)
                    .expectingProblem(422, "invalid-field");
        }
    }
}
