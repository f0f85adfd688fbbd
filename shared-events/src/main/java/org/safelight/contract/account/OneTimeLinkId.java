package org.safelight.contract.account;

import java.util.regex.Pattern;

/**
 * Names a link that works once: an invitation, or a chance to choose a new password. Knowing the
 * name is not enough to use it; 32 hexadecimal digits.
 */
public record OneTimeLinkId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public OneTimeLinkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This is no id of a link");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
