package org.safelight.operations;

import org.safelight.operations.log.LogBrowsing;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What lets an operator see and direct a process. Every process has it, whatever its side; those
 * that are signed in to answer the operator's requests too.
 */
@Configuration(proxyBeanMethods = false)
@Import(LogBrowsing.class)
public class Operations {}
