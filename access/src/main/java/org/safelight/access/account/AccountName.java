package org.safelight.access.account;

import org.safelight.contract.UserId;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an account, under which its person signs in and acts: 1 to 64 small letters, digits
 * and {@code . _ @ -}. It is chosen once and never anybody else's.
 */
public record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public AccountName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A name has 1 to 64 small letters, digits, dots, underscores, hyphens and @,"
                            + " and begins with a letter or a digit.");
        }
    }

    /** As somebody typed it, capitals and spaces around it forgiven. */
    public static AccountName typed(String text) {
        return new AccountName(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Who acts under this name. */
    public UserId id() {
        return new UserId(value);
    }
}
