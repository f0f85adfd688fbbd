package org.safelight.access.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safelight.access.account.AccountDesk;
import org.safelight.access.account.AccountName;
import org.safelight.access.session.InSession;
import org.safelight.contract.UserId;
import org.safelight.platform.security.Caller;
import org.safelight.platform.security.TooManySignInsException;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/** What people do with accounts of their own, signed in or by a link that they were given. */
@RestController
public final class OwnAccountController {

    private final AccountDesk desk;
    private final AuthenticationManager passwords;

    OwnAccountController(AccountDesk desk, AuthenticationManager passwords) {
        this.desk = desk;
        this.passwords = passwords;
    }

    /** The token of an invitation, and what one wants to be called. */
    record Acceptance(@Nullable String token, @Nullable String name, @Nullable String password) {}

    /** The token of a link, and a new password. */
    record Reset(@Nullable String token, @Nullable String password) {}

    /** The password of now, and that of then. */
    record PasswordChange(@Nullable String current, @Nullable String password) {}

    /** To whom an account belongs. */
    record Named(String name) {}

    /**
     * Opens an account. The token comes in the body, since addresses are written into logs on the
     * way.
     */
    @PostMapping("/api/v1/invitations/accept")
    @ResponseStatus(HttpStatus.CREATED)
    Named accept(@RequestBody Acceptance wanted) {
        String token = text("token", wanted.token());
        AccountName name = Fields.required("name", wanted.name(), AccountName::typed);
        return new Named(desk.accept(token, name, text("password", wanted.password())).value());
    }

    /** Sets a new password in the place of a forgotten one. */
    @PostMapping("/api/v1/account/password-reset")
    Named reset(@RequestBody Reset wanted) {
        String token = text("token", wanted.token());
        return new Named(desk.reset(token, text("password", wanted.password())).value());
    }

    /** Changes one's password, and signs out everywhere but here. */
    @PutMapping("/api/v1/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @RequestBody PasswordChange change, Authentication person, HttpServletRequest request) {
        String current = text("current", change.current());
        String password = text("password", change.password());
        mustKnow(current, person.getName(), request);
        desk.changePassword(
                new UserId(person.getName()),
                password,
                person instanceof InSession in ? in.session() : null);
    }

    /** Wrong ones count as wrong sign-ins, whoever has got hold of the session. */
    private void mustKnow(String password, String name, HttpServletRequest request) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(Caller.of(request));
        try {
            passwords.authenticate(attempt);
        } catch (TooManySignInsException soon) {
            throw soon.problem();
        } catch (AuthenticationException wrong) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "wrong-password", "This is not your password of now.");
        }
    }

    private static String text(String field, @Nullable String value) {
        return Fields.required(field, value, Function.identity());
    }
}
