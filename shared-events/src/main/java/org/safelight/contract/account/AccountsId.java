package org.safelight.contract.account;

/**
 * Names the book of accounts. There is one, so that a name can be given once only, and the last
 * administrator be known.
 */
public record AccountsId(String value) {

    public static final AccountsId ONLY = new AccountsId("acc0acc0acc0acc0acc0acc0acc0acc0");

    public AccountsId {
        if (!value.equals("acc0acc0acc0acc0acc0acc0acc0acc0")) {
            throw new IllegalArgumentException("There is one book of accounts");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
