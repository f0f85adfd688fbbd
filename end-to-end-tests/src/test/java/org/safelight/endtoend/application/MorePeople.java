package org.safelight.endtoend.application;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs within a service under test, and lets some people sign in there beside the administrator,
 * each with their own name for a password.
 */
@Configuration(proxyBeanMethods = false)
public class MorePeople {

    private static final Set<String> PEOPLE = Set.of("anna", "bert", "carl");

    @Bean
    static BeanPostProcessor morePeopleSignIn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof UserDetailsService accounts ? with(accounts) : bean;
            }
        };
    }

    private static UserDetailsService with(UserDetailsService accounts) {
        return name ->
                PEOPLE.contains(name)
                        ? User.withUsername(name).password("{noop}" + name).roles("USER").build()
                        : accounts.loadUserByUsername(name);
    }

    /** A folder of classes that makes a service know them. */
    public static Path classes(Path folder) throws IOException {
        for (String type : List.of("MorePeople", "MorePeople$1")) {
            String file = MorePeople.class.getPackageName().replace('.', '/') + "/" + type;
            Path copy = folder.resolve(file + ".class");
            Files.createDirectories(copy.resolveSibling("."));
            try (var source = MorePeople.class.getResourceAsStream("/" + file + ".class")) {
                Files.write(copy, source.readAllBytes());
            }
        }
        Path spring = Files.createDirectories(folder.resolve("META-INF/spring"));
        Files.writeString(
                spring.resolve("org.springframework.boot.autoconfigure.AutoConfiguration.imports"),
                MorePeople.class.getName());
        return folder;
    }
}
