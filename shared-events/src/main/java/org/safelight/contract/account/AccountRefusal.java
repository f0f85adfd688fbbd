package org.safelight.contract.account;

/** Why a command about accounts was turned down. */
public enum AccountRefusal {
    /** There is no such account, or no such invitation. */
    NOT_FOUND,
    /** Somebody has, or had, an account of this name. */
    NAME_TAKEN,
    /** Nobody would be left to administer. */
    LAST_ADMINISTRATOR,
    /** The link was used, withdrawn or replaced, or its time is up. */
    LINK_NOT_VALID,
    /** A closed account can do nothing until it is reopened. */
    ACCOUNT_CLOSED,
    /** Its issuer gives it its role, and signs its person in. */
    ACCOUNT_OF_ISSUER,
    /** There are as many accounts, or open invitations, as there may be. */
    TOO_MANY
}
