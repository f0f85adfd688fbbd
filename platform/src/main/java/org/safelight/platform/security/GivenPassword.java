package org.safelight.platform.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.util.Objects;

/**
 * Signs in the administrator by the password that the environment gives to each process, and that
 * no process keeps. None is made up: nodes that each made their own would never agree.
 */
@Configuration(proxyBeanMethods = false)
public class GivenPassword {

    private static final String ADMIN = "admin";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService accounts(
            PasswordEncoder encoder, @Value("${safelight.admin-password:}") String password) {
        if (password.isBlank()) {
            throw new IllegalStateException(
                    "SAFELIGHT_ADMIN_PASSWORD is not set; every process needs the same one");
        }
        String hash = Objects.requireNonNull(encoder.encode(password));
        return name -> {
            if (!name.equals(ADMIN)) {
                throw new UsernameNotFoundException("No such account");
            }
            return User.withUsername(ADMIN).password(hash).roles("ADMIN").build();
        };
    }
}
