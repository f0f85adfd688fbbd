package org.safelight.access.oidc.person;

/** Where people of issuers are noted, and who of them may not come in any more. */
public interface PeopleBook {

    /** For where there are no accounts: notes nobody, and lets in whom an issuer lets in. */
    PeopleBook NONE =
            new PeopleBook() {
                @Override
                public void note(OidcPerson person) {}

                @Override
                public boolean letsIn(OidcPerson person) {
                    return true;
                }
            };

    /** Notes somebody who was signed in by an issuer; once is enough. */
    void note(OidcPerson person);

    /** Whether nobody has closed the account of this person; asked for each request. */
    boolean letsIn(OidcPerson person);
}
