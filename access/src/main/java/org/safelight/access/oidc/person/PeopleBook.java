package org.safelight.access.oidc.person;

import org.jspecify.annotations.Nullable;
import org.safelight.access.storage.StorageGrant;

/** Where people of issuers are noted, and who of them may not come in any more. */
public interface PeopleBook {

    /**
     * Notes somebody who was signed in by an issuer; once is enough.
     *
     * @param grant what the issuer lets them store; null where it says nothing of it, which leaves
     *     what it said before
     */
    void note(OidcPerson person, @Nullable StorageGrant grant);

    /** Whether nobody has closed the account of this person; asked for each request. */
    boolean letsIn(OidcPerson person);
}
