package org.safelight.access.oidc.web;

import jakarta.servlet.http.HttpServletRequest;

import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.login.SignedInByOidc;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says by whom one can be signed in, and who is already. */
@RestController
final class SignInController {

    private final Issuers issuers;
    private final SignedInByOidc sessions;

    SignInController(Issuers issuers, SignedInByOidc sessions) {
        this.issuers = issuers;
        this.sessions = sessions;
    }

    @GetMapping("/api/v1/sign-in")
    ResponseEntity<SignInResource> ways(HttpServletRequest request) {
        var offered =
                issuers.all().stream()
                        .filter(it -> it.settings().offersLogin())
                        .map(SignInController::offer)
                        .toList();
        var who = sessions.who(request).map(SignInResource.Person::of).orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SignInResource(offered, who));
    }

    private static SignInResource.Offer offer(Issuer issuer) {
        return new SignInResource.Offer(
                issuer.registration(),
                issuer.displayName(),
                OidcSessionController.PLACE + "/" + issuer.registration());
    }
}
