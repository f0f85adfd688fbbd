package org.safelight.access.session;

import org.safelight.platform.security.WayIn;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** The way in by a session's cookie. */
public record SessionWay(Sessions sessions, SessionCookie cookie, SessionPeople people)
        implements WayIn {

    @Override
    public void addTo(HttpSecurity http) {
        http.addFilterBefore(
                new SessionFilter(sessions, cookie, people), BasicAuthenticationFilter.class);
    }
}
