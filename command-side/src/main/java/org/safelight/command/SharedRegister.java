package org.safelight.command;

import com.mongodb.client.MongoDatabase;

import org.safelight.command.register.MongoPhotoRegister;
import org.safelight.command.register.PhotoRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the nodes of the write side share; apart, so that others need no driver for MongoDB. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class SharedRegister {

    @Bean
    PhotoRegister photoRegister(MongoDatabase database) {
        return new MongoPhotoRegister(database);
    }
}
