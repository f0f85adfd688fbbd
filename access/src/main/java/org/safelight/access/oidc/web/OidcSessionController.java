package org.safelight.access.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.login.CameBack;
import org.safelight.access.oidc.login.Logins;
import org.safelight.access.oidc.login.Logouts;
import org.safelight.platform.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

/** Where browsers are sent to an issuer, and come back from it. */
@RestController
@RequestMapping(OidcSessionController.PLACE)
final class OidcSessionController {

    static final String PLACE = "/api/v1/session/oidc";

    private final Issuers issuers;
    private final Logins logins;
    private final Logouts logouts;

    OidcSessionController(Issuers issuers, Logins logins, Logouts logouts) {
        this.issuers = issuers;
        this.logins = logins;
        this.logouts = logouts;
    }

    /** Sends a browser to an issuer. */
    @GetMapping("/{registration}")
    @ResponseStatus(HttpStatus.FOUND)
    ResponseEntity<Void> begin(
            @PathVariable String registration,
            @RequestParam(defaultValue = "false") boolean operations,
            HttpServletRequest request,
            HttpServletResponse response) {
        return to(logins.begin(issuer(registration), operations, request, response));
    }

    /** Takes a browser back from an issuer, and sends it to the page, signed in or not. */
    @GetMapping("/{registration}/callback")
    @ResponseStatus(HttpStatus.FOUND)
    ResponseEntity<Void> end(
            @PathVariable String registration,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        var back = new CameBack(code, state, iss);
        return to(logins.end(issuer(registration), back, request, response));
    }

    /**
     * Sends a browser that was signed out here to its issuer, to be signed out there, where that
     * offers it; and to the page where it does not.
     */
    @GetMapping("/{registration}/sign-out")
    @ResponseStatus(HttpStatus.FOUND)
    ResponseEntity<Void> signOut(@PathVariable String registration, HttpServletRequest request) {
        return to(logouts.placeFor(issuer(registration), request));
    }

    private Issuer issuer(String registration) {
        return issuers.forLogin(registration)
                .orElseThrow(
                        () ->
                                new Problem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "Nobody of this name signs anybody in."));
    }

    private static ResponseEntity<Void> to(URI place) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(place)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
