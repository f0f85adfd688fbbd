package org.safelight.access.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.contract.UserId;

import java.time.Instant;

/** What every place must do where it is noted how much issuers let people store. */
public abstract class StorageGrantsContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UserId YUNA = new UserId("club:yuna");
    private static final StorageGrant LITTLE = new StorageGrant(1_000, NOON);
    private static final StorageGrant MUCH =
            new StorageGrant(5_000_000_000L, NOON.plusSeconds(3600));

    /** Where people are noted when they sign in; nobody has yet. */
    protected abstract PeopleBook book();

    /** What another process knows of it, or this one after a restart. */
    protected abstract StorageGrants elsewhere();

    private void yunaSignsIn(StorageGrant grant) {
        book().note(new OidcPerson("club", YUNA, "Yuna Kim", false), grant);
    }

    @Test
    void whatAnIssuerGrantsStandsWithThePerson() {
        assertThat(elsewhere().of(YUNA)).isEmpty();

        yunaSignsIn(LITTLE);

        assertThat(elsewhere().of(YUNA)).hasValue(LITTLE);
        assertThat(elsewhere().of(new UserId("club:jun"))).isEmpty();
    }

    @Test
    void whatItSaysLaterTakesThePlace() {
        yunaSignsIn(LITTLE);
        yunaSignsIn(MUCH);

        assertThat(elsewhere().of(YUNA)).hasValue(MUCH);
    }

    @Test
    void anOlderTokenChangesNothingBack() {
        yunaSignsIn(MUCH);
        yunaSignsIn(LITTLE);

        assertThat(elsewhere().of(YUNA)).hasValue(MUCH);
    }

    @Test
    void whoSaysNothingOfItChangesNothing() {
        yunaSignsIn(LITTLE);
        book().note(new OidcPerson("club", YUNA, "Yuna Kim", false), null);

        assertThat(elsewhere().of(YUNA)).hasValue(LITTLE);
    }

    @Test
    void theSameAgainIsNoNews() {
        yunaSignsIn(LITTLE);
        yunaSignsIn(new StorageGrant(LITTLE.bytes(), MUCH.saidAt()));

        assertThat(elsewhere().of(YUNA)).hasValue(LITTLE);
    }

    @Test
    void nothingAtAllCanBeGranted() {
        yunaSignsIn(new StorageGrant(0, NOON));

        assertThat(new StorageLimits(elsewhere(), 500).of(YUNA)).hasValue(0);
    }

    @Test
    void whoIsGrantedNothingInParticularMayHaveWhatEverybodyMay() {
        yunaSignsIn(MUCH);

        assertThat(new StorageLimits(elsewhere(), 500).of(new UserId("jun"))).hasValue(500);
        assertThat(new StorageLimits(elsewhere(), 0).of(new UserId("jun"))).isEmpty();
        assertThat(new StorageLimits(elsewhere(), 500).of(YUNA)).hasValue(MUCH.bytes());
    }
}
