package org.safelight.operations;

import org.safelight.operations.health.HealthReasons;
import org.safelight.operations.metric.MessageMetrics;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What lets an operator see and direct a process. Every process has it, whatever its side; those
 * that are signed in to answer the operator's requests too.
 */
@Configuration(proxyBeanMethods = false)
@Import({MessageMetrics.class, HealthReasons.class})
public class Operations {}
