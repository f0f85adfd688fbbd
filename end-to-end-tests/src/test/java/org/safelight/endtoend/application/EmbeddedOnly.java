package org.safelight.endtoend.application;

import org.junit.jupiter.api.Tag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks tests that start, stop or configure a process over a data folder, or look into it; and what
 * a node of the distributed shape does by itself, not knowing of the others.
 */
@Tag("embedded")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmbeddedOnly {}
