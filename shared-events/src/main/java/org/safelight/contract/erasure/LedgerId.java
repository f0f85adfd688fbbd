package org.safelight.contract.erasure;

/**
 * Names the ledger of erasures. There is one, so that it can be read without a search, whatever
 * else was lost.
 */
public record LedgerId(String value) {

    public static final LedgerId ONLY = new LedgerId("e5a5e5a5e5a5e5a5e5a5e5a5e5a5e5a5");

    public LedgerId {
        if (!value.equals("e5a5e5a5e5a5e5a5e5a5e5a5e5a5e5a5")) {
            throw new IllegalArgumentException("There is one ledger of erasures");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
