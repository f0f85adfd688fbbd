package org.safelight.access.oidc.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.SampleIssuers;
import org.safelight.access.storage.StorageGrant;
import org.springframework.security.core.GrantedAuthority;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the claims of an issuer say of a person. */
class PeopleTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ClaimNames USUAL = new ClaimNames("", "name", "", "", "", "scope");

    private static OidcPerson person(ClaimNames names, Map<String, Object> claims) {
        return People.of(SampleIssuers.club(names).all().getFirst(), claims);
    }

    private static ClaimNames roles(String claim) {
        return new ClaimNames("", "name", claim, "admin", "", "scope");
    }

    private static ClaimNames named(String claim) {
        return new ClaimNames(claim, "name", "", "", "", "scope");
    }

    private static ClaimNames quota(String claim) {
        return new ClaimNames("", "name", "", "", claim, "scope");
    }

    @Test
    void aPersonIsTheIssuersOwnUnlessSaidOtherwise() {
        OidcPerson anna = person(USUAL, Map.of("sub", "4711", "name", "Anna"));

        assertThat(anna.id().value()).isEqualTo("club:4711");
        assertThat(new OidcAuthentication(anna, null).getName()).isEqualTo("club:4711");
        assertThat(anna.displayName()).isEqualTo("Anna");
        assertThat(anna.isAdmin()).isFalse();
        assertThat(person(USUAL, Map.of("sub", "4711")).displayName()).isEqualTo("club:4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " anna", "system:sweep", "other:4711", "an\nna", "an\u2028na"})
    void aChosenClaimNamesNobodyElse(String value) {
        assertThatThrownBy(() -> person(named("uid"), Map.of("sub", "1", "uid", value)))
                .isInstanceOf(UnusableClaimsException.class);
    }

    @Test
    void aChosenClaimIsTheIdAsItIs() {
        assertThat(person(named("uid"), Map.of("uid", "anna")).id().value()).isEqualTo("anna");
        assertThatThrownBy(() -> person(named("uid"), Map.of("sub", "anna")))
                .isInstanceOf(UnusableClaimsException.class);
        assertThatThrownBy(() -> person(USUAL, Map.of("name", "Anna")))
                .isInstanceOf(UnusableClaimsException.class);
    }

    @Test
    void anAddressCountsOnlyWhenSomebodyHasVerifiedIt() {
        Map<String, Object> verified = Map.of("email", "a@club.example", "email_verified", true);

        assertThat(person(named("email"), verified).id().value()).isEqualTo("a@club.example");
        assertThatThrownBy(() -> person(named("email"), Map.of("email", "a@club.example")))
                .isInstanceOf(UnusableClaimsException.class);
    }

    @Test
    void rolesAreFoundWhereTheIssuerHasThem() {
        var keycloak = Map.of("sub", "1", "realm_access", Map.of("roles", List.of("x", "admin")));
        var client =
                Map.of(
                        "sub",
                        "1",
                        "resource_access",
                        Map.of("my.client", Map.of("roles", List.of("admin"))));

        assertThat(person(roles("realm_access.roles"), Map.copyOf(keycloak)).isAdmin()).isTrue();
        assertThat(person(roles("resource_access.my.client.roles"), Map.copyOf(client)).isAdmin())
                .isTrue();
        assertThat(
                        person(
                                        roles("cognito:groups"),
                                        Map.of("sub", "1", "cognito:groups", List.of("admin")))
                                .isAdmin())
                .isTrue();
        assertThat(
                        person(
                                        roles("https://club.example/role"),
                                        Map.of("sub", "1", "https://club.example/role", "admin"))
                                .isAdmin())
                .isTrue();
    }

    @Test
    void anotherRoleMakesNoAdministrator() {
        assertThat(person(roles("roles"), Map.of("sub", "1", "roles", List.of("Admin"))).isAdmin())
                .isFalse();
        assertThat(person(roles("roles"), Map.of("sub", "1", "roles", "administrator")).isAdmin())
                .isFalse();
        assertThat(person(USUAL, Map.of("sub", "1", "", "")).isAdmin()).isFalse();
    }

    @Test
    void anAdministratorIsOneForTheWholeService() {
        OidcPerson admin = person(roles("roles"), Map.of("sub", "1", "roles", "admin"));

        assertThat(new OidcAuthentication(admin, null).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_USER", "ROLE_ADMIN");
    }

    private static @Nullable StorageGrant storage(Map<String, Object> claims) {
        return People.storage(SampleIssuers.club(quota("quota")).all().getFirst(), claims, NOON);
    }

    @Test
    void aQuotaIsANumberOfBytesOrNobodyIsSignedIn() {
        assertThat(storage(Map.of("quota", 5_000_000_000L)))
                .isEqualTo(new StorageGrant(5_000_000_000L, NOON));
        assertThat(storage(Map.of("quota", "1000"))).isEqualTo(new StorageGrant(1000, NOON));
        assertThat(storage(Map.of("sub", "1"))).isNull();
        for (Object nonsense : List.of("much", -1, 1.5, "99999999999999999999")) {
            assertThatThrownBy(() -> storage(Map.of("quota", nonsense)))
                    .isInstanceOf(UnusableClaimsException.class);
        }
    }

    @Test
    void aQuotaCountsFromWhenTheIssuerSaidSoAndNeverFromATimeToCome() {
        Instant before = NOON.minusSeconds(60);

        assertThat(storage(Map.of("quota", 1, "iat", before)))
                .isEqualTo(new StorageGrant(1, before));
        assertThat(storage(Map.of("quota", 1, "iat", NOON.plusSeconds(60))))
                .isEqualTo(new StorageGrant(1, NOON));
    }
}
