package org.safelight.access.oidc.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers. */
@Configuration(proxyBeanMethods = false)
@Import({OidcSessionController.class, SignInController.class})
public class OidcWeb {}
