package org.safelight.access.oidc.web;

import org.safelight.access.account.AccountDesk;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.Issuers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says by whom one can be signed in. */
@RestController
final class SignInController {

    private final Issuers issuers;
    private final boolean accounts;

    SignInController(Issuers issuers, ObjectProvider<AccountDesk> accounts) {
        this.issuers = issuers;
        this.accounts = accounts.getIfAvailable() != null;
    }

    @GetMapping("/api/v1/sign-in")
    ResponseEntity<SignInResource> ways() {
        var offered =
                issuers.all().stream()
                        .filter(it -> it.settings().offersLogin())
                        .map(SignInController::offer)
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SignInResource(offered, accounts));
    }

    private static SignInResource.Offer offer(Issuer issuer) {
        return new SignInResource.Offer(
                issuer.registration(),
                issuer.displayName(),
                OidcSessionController.PLACE + "/" + issuer.registration());
    }
}
