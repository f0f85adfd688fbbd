package org.safelight.query.link;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumLink;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Passage;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where strangers knock. A link that is unknown, revoked, expired or used up, and one to an album
 * that is gone, answer alike. Whoever was let in gets a grant, which holds for a quarter of an hour
 * and no longer than the link, and with which nothing is counted again.
 */
public final class LinkDoor {

    private static final Logger log = LoggerFactory.getLogger(LinkDoor.class);
    private static final Duration GRANTED = Duration.ofMinutes(15);
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_-]{43}");

    private final KeptSecrets secrets;
    private final PasswordEncoder encoder;
    private final LinkUses uses;
    private final WrongPasswords wrong;
    private final InstantSource clock;

    public LinkDoor(
            KeptSecrets secrets, PasswordEncoder encoder, LinkUses uses, InstantSource clock) {
        this.secrets = secrets;
        this.encoder = encoder;
        this.uses = uses;
        this.wrong = new WrongPasswords(System::nanoTime);
        this.clock = clock;
    }

    /** Finds a link by the hash of its token. */
    @FunctionalInterface
    public interface Finder {

        Optional<AlbumLink> find(UserId asking, TokenHash token);
    }

    /** Somebody is in, and may come again with the grant until it is over. */
    public record Opened(AlbumLink link, String grant, Instant until) {}

    private record Knock(AlbumLink link, Passage passage) {}

    /**
     * Opens the album, which counts as one view, unless there is a grant that holds.
     *
     * @throws Problem when the link leads nowhere (404), a password is missing or wrong (401), or
     *     there were too many wrong ones (429)
     */
    public Opened open(
            Finder links, String token, @Nullable String grant, @Nullable String password) {
        Instant now = clock.instant();
        Knock knock = knock(links, token, now);
        if (grant == null || !knock.passage().isGranted(grant, now)) {
            checkPassword(knock, password);
            use(knock.link(), now);
        }
        Instant until = until(knock.link(), now);
        return new Opened(knock.link(), knock.passage().grant(until), until);
    }

    /**
     * Lets somebody further in, who has opened the album.
     *
     * @throws Problem when the link leads nowhere, or the grant is over (404)
     */
    public AlbumLink enter(Finder links, String token, @Nullable String grant) {
        Instant now = clock.instant();
        Knock knock = knock(links, token, now);
        if (grant == null || !knock.passage().isGranted(grant, now)) {
            throw Problem.notFound();
        }
        return knock.link();
    }

    /** What guards a link goes at once when it is revoked, however late the view is. */
    private Knock knock(Finder links, String token, Instant now) {
        if (!TOKEN.matcher(token).matches()) {
            throw Problem.notFound();
        }
        AlbumLink link =
                links.find(LinkUses.STRANGER, TokenHash.of(token))
                        .filter(found -> !found.terms().isExpiredAt(now))
                        .orElseThrow(Problem::notFound);
        Passage passage = secrets.find(link.linkId().value()).orElseThrow(Problem::notFound);
        return new Knock(link, passage);
    }

    private void checkPassword(Knock knock, @Nullable String password) {
        @Nullable String hash = knock.passage().passwordHash();
        if (!knock.link().terms().password() && hash == null) {
            return;
        }
        if (knock.link().isOverAt(clock.instant())) {
            throw Problem.notFound();
        }
        if (wrong.areTooMany(knock.link().linkId())) {
            throw tooMany();
        }
        if (password == null) {
            throw passwordNeeded();
        }
        if (!encoder.matches(password, hash)) {
            wrong.count(knock.link().linkId());
            throw passwordNeeded();
        }
    }

    private void use(AlbumLink link, Instant now) {
        boolean held = asked(() -> uses.isUsed(link, now));
        if (!held) {
            throw Problem.notFound();
        }
    }

    private static boolean asked(Supplier<Boolean> question) {
        try {
            return question.get();
        } catch (RuntimeException untold) {
            log.warn("Whether a link holds cannot be asked now: {}", untold.toString());
            throw new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "view-unavailable",
                            "The album cannot be opened at the moment.")
                    .withHeader("Retry-After", "5");
        }
    }

    private static Instant until(AlbumLink link, Instant now) {
        Instant until = now.plus(GRANTED);
        @Nullable Instant end = link.terms().expiresAt();
        return end != null && end.isBefore(until) ? end : until;
    }

    private static Problem passwordNeeded() {
        return new Problem(
                HttpStatus.UNAUTHORIZED, "link-password", "This link asks for its password.");
    }

    private static Problem tooMany() {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-link-passwords",
                        "Too many wrong passwords for this link. Wait a minute.")
                .withHeader("Retry-After", Long.toString(WrongPasswords.PENALTY.toSeconds()));
    }
}
