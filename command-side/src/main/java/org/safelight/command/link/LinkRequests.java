package org.safelight.command.link;

import org.jspecify.annotations.Nullable;
import org.safelight.command.dispatch.Answer;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.CreateAlbumLink;
import org.safelight.contract.album.AlbumCommand.RevokeAlbumLink;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.TokenHash;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Passage;
import org.safelight.platform.web.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes links. What opens one is a number of 256 random bits, of which only the hash is kept; the
 * hash of a password, which somebody has thought of, is kept apart from the log.
 */
public final class LinkRequests {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CommandSender commands;
    private final KeptSecrets secrets;
    private final PasswordEncoder encoder;

    public LinkRequests(CommandSender commands, KeptSecrets secrets, PasswordEncoder encoder) {
        this.commands = commands;
        this.secrets = secrets;
        this.encoder = encoder;
    }

    /** A new link; nobody can find out the token later. */
    public record Made(LinkId id, String token, Answer answer) {

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /**
     * Makes a link. What guards it is kept first, so that no link is there without.
     *
     * @throws Problem when the sender may not, or the album has too many links
     */
    public Made make(UserId sender, AlbumId album, LinkTerms terms, @Nullable String password) {
        LinkId link = LinkId.fresh();
        String token = token();
        secrets.keep(
                link.value(), Passage.fresh(password == null ? null : encoder.encode(password)));
        try {
            Answer answer =
                    commands.send(
                            new CreateAlbumLink(album, link, TokenHash.of(token), terms),
                            Sender.of(sender));
            return new Made(link, token, answer);
        } catch (Problem refused) {
            secrets.forget(link.value());
            throw refused;
        }
    }

    /**
     * Revokes a link.
     *
     * @throws Problem when there is none of this id, or the sender may not
     */
    public Answer revoke(UserId sender, AlbumId album, LinkId link) {
        Answer answer = commands.send(new RevokeAlbumLink(album, link), Sender.of(sender));
        secrets.forget(link.value());
        return answer;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
