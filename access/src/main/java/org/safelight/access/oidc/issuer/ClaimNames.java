package org.safelight.access.oidc.issuer;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an issuer's claims say what of a person. A name with dots leads into nested claims where no
 * claim is called so as a whole: {@code realm_access.roles}.
 *
 * @param id the person's id here; while it is empty, the registration's name and {@code sub}
 * @param name what the person is called
 * @param roles the roles that the person has
 * @param admin which of these makes an administrator
 * @param quota how many bytes the person may store
 * @param scopes what a token may be used for: words with spaces between them, or a list
 */
public record ClaimNames(
        @DefaultValue("") String id,
        @DefaultValue("name") String name,
        @DefaultValue("") String roles,
        @DefaultValue("") String admin,
        @DefaultValue("") String quota,
        @DefaultValue("scope") String scopes) {}
