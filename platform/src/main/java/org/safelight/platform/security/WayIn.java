package org.safelight.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

import java.util.List;

/**
 * A way for requests to say on whose behalf they come, beside name and password. Every bean of this
 * type takes part in {@link SignIn}; whom it signs in has the id of a person as its name.
 */
public interface WayIn {

    /** Adds what recognises such requests. */
    void addTo(HttpSecurity http);

    /** What answers without a sign-in, because it is there to sign in. */
    default List<String> openPaths() {
        return List.of();
    }
}
