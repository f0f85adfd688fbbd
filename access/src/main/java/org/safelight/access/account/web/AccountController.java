package org.safelight.access.account.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.account.Account;
import org.safelight.access.account.AccountDesk;
import org.safelight.access.account.NewLink;
import org.safelight.access.account.OpenInvitation;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.OneTimeLinkId;
import org.safelight.platform.web.NameInPath;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What administrators do with accounts. */
@RestController
@RequestMapping("/api/v1/admin")
public final class AccountController {

    private static final int MOST_DAYS = 30;
    private static final int USUAL_DAYS = 7;

    private final AccountDesk desk;
    private final InstantSource clock;

    AccountController(AccountDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** An account; {@code issuer} is who signs its person in, null for one with a password. */
    record AccountItem(
            String name, String role, boolean open, Instant since, @Nullable String issuer) {

        static AccountItem of(Account account) {
            return new AccountItem(
                    account.name().value(),
                    word(account.role()),
                    account.open(),
                    account.since(),
                    account.issuer());
        }
    }

    /** All accounts, by name; there are a thousand at most, and ten thousand of issuers. */
    record AccountItems(List<AccountItem> items) {}

    record InvitationItem(String id, String role, String invitedBy, Instant since, Instant until) {

        static InvitationItem of(OpenInvitation invitation) {
            return new InvitationItem(
                    invitation.id().value(),
                    word(invitation.role()),
                    invitation.invitedBy(),
                    invitation.since(),
                    invitation.until());
        }
    }

    /** The invitations that can still be accepted; there are a hundred at most. */
    record InvitationItems(List<InvitationItem> items) {}

    /**
     * A link that was just made.
     *
     * @param token what lets in whoever has it, once; it is not shown again
     * @param page where the page takes it, on this service
     */
    record LinkItem(String id, String token, String page, Instant until) {

        static ResponseEntity<LinkItem> of(NewLink link, String place) {
            String token = link.token().text();
            var item =
                    new LinkItem(
                            link.id().value(), token, "/#/" + place + "/" + token, link.until());
            return ResponseEntity.status(HttpStatus.CREATED).body(item);
        }
    }

    /** What an account is to be. */
    record Change(@Nullable String role) {}

    /** Whom to invite: with which role, and for how many days the link is good. */
    record WantedInvitation(@Nullable String role, @Nullable Integer days) {}

    @GetMapping("/accounts")
    AccountItems accounts() {
        return new AccountItems(desk.directory().accounts().stream().map(AccountItem::of).toList());
    }

    /** Makes an account an administrator's, or a user's. */
    @PatchMapping("/accounts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String name, @RequestBody Change change, Principal administrator) {
        AccountRole role = Fields.required("role", change.role(), AccountController::role);
        desk.changeRole(by(administrator), person(name), role);
    }

    /** Lets nobody sign in to an account any more; whoever is signed in is signed out. */
    @PostMapping("/accounts/{name}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String name, Principal administrator) {
        desk.close(by(administrator), person(name));
    }

    @PostMapping("/accounts/{name}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable String name, Principal administrator) {
        desk.reopen(by(administrator), person(name));
    }

    /** Makes a link by which a person who forgot their password can choose another one. */
    @PostMapping("/accounts/{name}/password-reset")
    ResponseEntity<LinkItem> offerReset(@PathVariable String name, Principal administrator) {
        return LinkItem.of(desk.offerReset(by(administrator), person(name)), "password-reset");
    }

    @GetMapping("/invitations")
    InvitationItems invitations() {
        return new InvitationItems(
                desk.directory().invitations(clock.instant()).stream()
                        .map(InvitationItem::of)
                        .toList());
    }

    /** Makes a link by which somebody can open an account. */
    @PostMapping("/invitations")
    ResponseEntity<LinkItem> invite(@RequestBody WantedInvitation wanted, Principal administrator) {
        AccountRole role = Fields.required("role", wanted.role(), AccountController::role);
        Integer given = wanted.days() == null ? Integer.valueOf(USUAL_DAYS) : wanted.days();
        Duration validFor = Fields.required("days", given, AccountController::days);
        return LinkItem.of(desk.invite(by(administrator), role, validFor), "invitation");
    }

    /** Makes an invitation useless that nobody has accepted yet. */
    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, Principal administrator) {
        desk.withdraw(by(administrator), new OneTimeLinkId(id));
    }

    private static UserId person(String name) {
        return NameInPath.read(name).map(UserId::new).orElseThrow(Problem::notFound);
    }

    private static UserId by(Principal administrator) {
        return new UserId(administrator.getName());
    }

    private static String word(AccountRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static AccountRole role(String text) {
        return switch (text) {
            case "admin" -> AccountRole.ADMIN;
            case "user" -> AccountRole.USER;
            default -> throw new IllegalArgumentException("A role is admin or user.");
        };
    }

    private static Duration days(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("An invitation is good for 1 to 30 days.");
        }
        return Duration.ofDays(days);
    }
}
