package org.safelight.access;

import org.springframework.context.annotation.Configuration;

/** What every process that people talk to has, to tell who asks and what they may do. */
@Configuration(proxyBeanMethods = false)
public class Access {}
