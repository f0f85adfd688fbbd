package org.safelight.access.limit.mongo;

import com.mongodb.client.MongoDatabase;

import io.github.bucket4j.TimeMeter;

import org.safelight.access.limit.BudgetStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Budgets of the distributed shape, in the database that all processes share. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
public class DistributedBudgets {

    @Bean
    BudgetStore budgets(@Qualifier("operations") MongoDatabase shared) {
        return new SharedBudgets(shared, TimeMeter.SYSTEM_MILLISECONDS);
    }
}
