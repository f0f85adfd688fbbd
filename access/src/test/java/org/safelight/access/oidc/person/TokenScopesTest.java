package org.safelight.access.oidc.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.access.key.Scope;
import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.SampleIssuers;
import org.safelight.contract.UserId;
import org.springframework.security.core.GrantedAuthority;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How far the scopes of a token narrow what it may do. */
class TokenScopesTest {

    private static final OidcPerson ADMINISTRATOR =
            new OidcPerson("club", new UserId("club:yuna"), "Yuna", true);
    private static final OidcPerson SOMEBODY =
            new OidcPerson("club", new UserId("club:jun"), "Jun", false);

    private static @Nullable TokenScopes of(Object scopes) {
        return of("scope", Map.of("scope", scopes));
    }

    private static @Nullable TokenScopes of(String claim, Map<String, Object> claims) {
        var names = new ClaimNames("", "name", "", "", "", claim);
        return TokenScopes.of(SampleIssuers.club(names).all().getFirst().settings(), claims);
    }

    private static Set<Scope> granted(Object scopes) {
        return Objects.requireNonNull(of(scopes)).granted();
    }

    @Test
    void aTokenMayDoWhatItsScopesSay() {
        assertThat(granted("openid club/read club/upload")).containsOnly(Scope.READ, Scope.UPLOAD);
        assertThat(granted(List.of("club/write", 7))).containsOnly(Scope.WRITE);
        assertThat(Objects.requireNonNull(of("club/read")).nameOf(Scope.ADMIN))
                .isEqualTo("club/admin");
    }

    @Test
    void anIssuerMayCallTheClaimAsItLikes() {
        assertThat(of("scp", Map.of("scp", List.of("club/read"))))
                .isEqualTo(new TokenScopes("club/", Set.of(Scope.READ)));
        assertThat(of("scp", Map.of("scope", "club/read"))).isNull();
    }

    @Test
    void aTokenWithoutScopesOfOursIsNotNarrowed() {
        assertThat(of("openid profile read")).isNull();
        assertThat(of(7)).isNull();
        assertThat(of("scope", Map.of())).isNull();
    }

    @Test
    void aScopeOfOursThatNobodyKnowsGrantsNothingAndNarrows() {
        assertThat(granted("club/everything")).isEmpty();
        assertThat(granted("club/READ club/")).isEmpty();
    }

    @Test
    void whoseScopesLackItIsNoAdministrator() {
        var reading = new OidcAuthentication(ADMINISTRATOR, of("club/read"));
        var operating = new OidcAuthentication(ADMINISTRATOR, of("club/admin"));

        assertThat(reading.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_USER");
        assertThat(reading.grants(Scope.READ)).isTrue();
        assertThat(reading.grants(Scope.ADMIN)).isFalse();
        assertThat(operating.grants(Scope.ADMIN)).isTrue();
        assertThat(operating.grants(Scope.READ)).isFalse();
    }

    @Test
    void noScopeMakesAnAdministrator() {
        var operating = new OidcAuthentication(SOMEBODY, of("club/admin"));

        assertThat(operating.grants(Scope.ADMIN)).isFalse();
        assertThat(operating.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_USER");
    }
}
