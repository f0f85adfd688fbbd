package org.safelight.access.account;

import org.safelight.access.token.SecretToken;
import org.safelight.contract.account.OneTimeLinkId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.time.Instant;
import java.util.Optional;

/** Which secret token belongs to which link; only hashes of tokens are kept. */
final class LinkTokens {

    private final SqliteFile secrets;

    LinkTokens(SqliteFile secrets) {
        this.secrets = secrets;
        SqliteSchema.apply(secrets, LinkTokens.class, "links.sql");
    }

    /** Notes a new link, and forgets those whose time is up. */
    void note(SecretToken token, OneTimeLinkId link, Instant until, Instant now) {
        secrets.writer()
                .sql("DELETE FROM account_link WHERE until < ?")
                .param(now.toEpochMilli())
                .update();
        secrets.writer()
                .sql("INSERT INTO account_link (token, link, until) VALUES (?, ?, ?)")
                .params(token.hash(), link.value(), until.toEpochMilli())
                .update();
    }

    /** The link that this token is for. Whether it is still good, the book of accounts knows. */
    Optional<OneTimeLinkId> of(SecretToken token) {
        return secrets.reader()
                .sql("SELECT link FROM account_link WHERE token = ?")
                .param(token.hash())
                .query(String.class)
                .optional()
                .map(OneTimeLinkId::new);
    }

    /** Forgets the token of a link that was used or withdrawn. */
    void forget(OneTimeLinkId link) {
        secrets.writer()
                .sql("DELETE FROM account_link WHERE link = ?")
                .param(link.value())
                .update();
    }
}
