package org.safelight.operations;

import org.springframework.context.annotation.Configuration;

/**
 * What lets an operator see and direct a process. Every process has it, whatever its side; those
 * that are signed in to answer the operator's requests too.
 */
@Configuration(proxyBeanMethods = false)
public class Operations {}
