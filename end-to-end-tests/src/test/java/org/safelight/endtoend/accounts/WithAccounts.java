package org.safelight.endtoend.accounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

/** A service whose administrator opens accounts. Each test has people of its own. */
@ExtendWith(SharedApplication.class)
abstract class WithAccounts {

    static final String PHOTOS = "/api/v1/photos?pageSize=1";
    static final String WORDS = "violet kettle under plum";
    static final String OTHER_WORDS = "seven lighthouse umbrellas";

    Http http;
    Accounts accounts;

    @BeforeEach
    void come(SafelightClient safelight) {
        http = safelight.http();
        accounts = new Accounts(http);
    }
}
