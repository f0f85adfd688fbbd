package org.safelight.access;

import org.safelight.access.account.EmbeddedAccounts;
import org.safelight.access.oidc.OidcSignIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every process that people talk to has, to tell who asks and what they may do. */
@Configuration(proxyBeanMethods = false)
@Import({EmbeddedAccounts.class, BrowserSessions.class, KeysAndLimits.class, OidcSignIn.class})
public class Access {}
