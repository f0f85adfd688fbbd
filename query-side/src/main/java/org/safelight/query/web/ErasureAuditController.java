package org.safelight.query.web;

import org.safelight.query.history.Erasure;
import org.safelight.query.history.ErasureLedger;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.web.resource.ItemPage;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose data was erased, by whom, why, and whether it is done; the last first. */
@RestController
final class ErasureAuditController {

    private final ErasureLedger ledger;

    ErasureAuditController(ErasureLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/admin/erasures")
    ItemPage<Erasure> erasures(PageParameters page) {
        return ledger.page(page.request(), ItemPage::new);
    }

    /** It is read here, and not by a query that would tell of it. */
    @ExceptionHandler(MalformedPageTokenException.class)
    ProblemDetail malformedToken() {
        return LibraryClient.malformedPageToken().getBody();
    }
}
