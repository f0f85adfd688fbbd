package org.safelight.endtoend.application;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks tests of the distributed shape alone. Without an Axon Server they are skipped. */
@Tag("distributed")
@EnabledIfEnvironmentVariable(
        named = AxonServerUnderTest.VARIABLE,
        matches = ".+",
        disabledReason = "NOT SHOWN HERE: no Axon Server is named")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OverAxonServer {}
