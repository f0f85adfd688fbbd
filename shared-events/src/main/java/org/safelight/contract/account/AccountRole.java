package org.safelight.contract.account;

/** What an account may do. */
public enum AccountRole {
    /** Everything, also what concerns others: accounts, and how the service is run. */
    ADMIN,
    /** What concerns one's own photos and albums. */
    USER
}
