package org.safelight.standalone.architecture.sample.right;

/** Is known by what should not know it. */
public record Right(String name) {}
