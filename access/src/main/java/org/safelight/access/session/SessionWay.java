package org.safelight.access.session;

import org.safelight.platform.security.WayIn;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** The way in by a session's cookie. */
public final class SessionWay implements WayIn {

    private final Sessions sessions;
    private final UserDetailsService accounts;

    public SessionWay(Sessions sessions, UserDetailsService accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public void addTo(HttpSecurity http) {
        http.addFilterBefore(
                new SessionFilter(sessions, accounts), BasicAuthenticationFilter.class);
    }
}
