package org.safelight.endtoend.oidc;

import java.util.HashMap;
import java.util.Map;

/** What an operator sets for issuers as they are found in the world. */
public final class OidcSettings {

    /** Where the issuer {@code keycloak} is, below the address of all. */
    public static final String KEYCLOAK = "realms-home";

    /** The audience of tokens of {@code keycloak}. */
    public static final String API = "safelight-api";

    /** The claim of {@code keycloak} with how many bytes somebody may store. */
    public static final String QUOTA = "storage_quota";

    static final String COGNITO = "eu-central-1_example";

    /** Where the issuer {@code entra} is, which says who people are as they are called here. */
    public static final String ENTRA = "tenant-v2";

    /** The audience of its tokens. */
    public static final String API_OF_ENTRA = "api://safelight";

    private OidcSettings() {}

    /** For these issuers. */
    public static Map<String, String> of(IssuersUnderTest issuers) {
        var settings = new HashMap<String, String>();
        set(settings, "KEYCLOAK_ISSUER_URI", issuers.address(KEYCLOAK));
        set(settings, "KEYCLOAK_NAME", "Our Keycloak");
        set(settings, "KEYCLOAK_CLIENT_ID", IssuersUnderTest.CLIENT);
        set(settings, "KEYCLOAK_CLIENT_SECRET", IssuersUnderTest.SECRET);
        set(settings, "KEYCLOAK_AUDIENCE", API);
        set(settings, "KEYCLOAK_CLAIMS_ROLES", "realm_access.roles");
        set(settings, "KEYCLOAK_CLAIMS_ADMIN", "safelight-admin");

        set(settings, "KEYCLOAK_CLAIMS_QUOTA", QUOTA);
        set(settings, "COGNITO_ISSUER_URI", issuers.address(COGNITO));
        set(settings, "COGNITO_AUDIENCE", "7client,8client");
        set(settings, "COGNITO_AUDIENCE_CLAIM", "client_id");
        set(settings, "COGNITO_CLAIMS_ROLES", "cognito:groups");
        set(settings, "COGNITO_CLAIMS_ADMIN", "admins");

        set(settings, "ENTRA_ISSUER_URI", issuers.address(ENTRA));
        set(settings, "ENTRA_CLIENT_ID", IssuersUnderTest.CLIENT);
        set(settings, "ENTRA_AUDIENCE", API_OF_ENTRA);
        set(settings, "ENTRA_CLAIMS_ID", "oid");
        set(settings, "ENTRA_CLAIMS_ROLES", "roles");
        set(settings, "ENTRA_CLAIMS_ADMIN", "Safelight.Admin");
        set(settings, "STRICT_ISSUER_URI", issuers.address("strict"));
        set(settings, "STRICT_AUDIENCE", API);
        set(settings, "STRICT_CLAIMS_SCOPES", "scp");
        set(settings, "STRICT_SCOPE_PREFIX", "photos.");
        set(settings, "STRICT_REQUIRE_SCOPES", "true");
        return settings;
    }

    private static void set(Map<String, String> settings, String name, String value) {
        settings.put("SAFELIGHT_OIDC_" + name, value);
    }
}
