package org.safelight.access;

import org.safelight.access.address.Addresses;
import org.safelight.access.key.Keys;
import org.safelight.access.key.mongo.DistributedApiKeys;
import org.safelight.access.key.signin.KeyAccess;
import org.safelight.access.key.sqlite.EmbeddedApiKeys;
import org.safelight.access.key.web.KeyController;
import org.safelight.access.limit.Limits;
import org.safelight.access.limit.local.EmbeddedBudgets;
import org.safelight.access.limit.mongo.DistributedBudgets;
import org.safelight.access.limit.web.UsageController;
import org.safelight.access.storage.mongo.DistributedGrants;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keys for programs, how much everybody may ask, and from where; in both shapes. */
@Configuration(proxyBeanMethods = false)
@Import({
    Addresses.class,
    Keys.class,
    KeyAccess.class,
    KeyController.class,
    EmbeddedApiKeys.class,
    DistributedApiKeys.class,
    Limits.class,
    UsageController.class,
    EmbeddedBudgets.class,
    DistributedGrants.class,
    DistributedBudgets.class
})
class KeysAndLimits {}
