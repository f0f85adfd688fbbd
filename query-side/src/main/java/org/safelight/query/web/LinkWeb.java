package org.safelight.query.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.security.WayIn;
import org.safelight.query.link.LinkDoor;
import org.safelight.query.link.LinkUses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.InstantSource;
import java.util.List;

/** Public links, for which nobody signs in: what opens one is in the address. */
@Configuration(proxyBeanMethods = false)
@Import({LinkController.class, LinkBytesController.class})
public class LinkWeb {

    @Bean
    LinkDoor linkDoor(KeptSecrets secrets, PasswordEncoder encoder, CommandGateway commands) {
        return new LinkDoor(secrets, encoder, new LinkUses(commands), InstantSource.system());
    }

    /** The page that shows the album; what opens it stands behind the #, and stays there. */
    @Bean
    WebMvcConfigurer pageOfLinks() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry pages) {
                pages.addViewController("/s/").setViewName("forward:/s/index.html");
                pages.addRedirectViewController("/s", "/s/").setStatusCode(HttpStatus.FOUND);
            }
        };
    }

    @Bean
    WayIn wayInByLink() {
        return new WayIn() {
            @Override
            public void addTo(HttpSecurity http) {
                // A link is looked at where it is used.
            }

            @Override
            public List<String> openPaths() {
                return List.of("/api/v1/links/**", "/s", "/s/", "/s/index.html");
            }
        };
    }
}
