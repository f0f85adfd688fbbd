package org.safelight.access.oidc.web;

import java.util.List;

/**
 * How a browser can be signed in.
 *
 * @param issuers by whom, beside name and password
 * @param accounts whether there are accounts here: whether people can be invited, and have
 *     passwords that they can change; else there is but one password, the operator's
 */
record SignInResource(List<Offer> issuers, boolean accounts) {

    /**
     * An issuer.
     *
     * @param registration what we call it
     * @param name what people are told it is called
     * @param start where a browser has to go
     */
    record Offer(String registration, String name, String start) {}
}
