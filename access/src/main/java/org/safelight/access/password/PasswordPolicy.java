package org.safelight.access.password;

import java.util.Optional;

/**
 * What a password must be like: long enough, and none of those that are tried first. No other rules
 * of composition (NIST SP 800-63B-4, section 3.1.1.2).
 */
public final class PasswordPolicy {

    /** The least for a password that nothing else stands beside, in code points. */
    public static final int MIN_LENGTH = 15;

    public static final int MAX_LENGTH = 200;

    private final CommonPasswords common = CommonPasswords.ofTheLists();

    /** Why this cannot be the password of the account of this name; empty where it can. */
    public Optional<String> objection(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of("A password has at least 15 characters. A few words do well.");
        }
        if (length > MAX_LENGTH) {
            return Optional.of("A password has at most 200 characters.");
        }
        if (password.codePoints().anyMatch(PasswordPolicy::isNoCharacter)) {
            return Optional.of("This has characters that are none.");
        }
        return common.isGuessable(password, name)
                ? Optional.of("This is among the first that anybody would try. Choose another one.")
                : Optional.empty();
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
