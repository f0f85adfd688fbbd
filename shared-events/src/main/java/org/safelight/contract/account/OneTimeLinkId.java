package org.safelight.contract.account;

import org.safelight.contract.HexForm;

/**
 * Names a link that works once: an invitation, or a chance to choose a new password. Knowing the
 * name is not enough to use it; 32 hexadecimal digits.
 */
public record OneTimeLinkId(String value) {

    public OneTimeLinkId {
        if (!HexForm.ID.fits(value)) {
            throw new IllegalArgumentException("This is no id of a link");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
