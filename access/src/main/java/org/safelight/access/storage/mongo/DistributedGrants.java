package org.safelight.access.storage.mongo;

import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What people of issuers may store in the distributed shape, where nobody has an account. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
public class DistributedGrants {

    @Bean
    SharedGrants sharedGrants(@Qualifier("operations") MongoDatabase shared) {
        return new SharedGrants(shared);
    }
}
