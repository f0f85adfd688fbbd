package org.safelight.query.library;

import org.axonframework.queryhandling.QueryExecutionException;

/**
 * A page token that this list did not give. Other processes see only the details, since exception
 * types do not survive the way between them.
 */
public final class MalformedPageTokenException extends QueryExecutionException {

    private static final long serialVersionUID = 1L;

    /** What the details of the failed query say. */
    public static final String DETAILS = "MALFORMED_PAGE_TOKEN";

    public MalformedPageTokenException() {
        super("The page token was not given by this list", null, DETAILS);
    }
}
