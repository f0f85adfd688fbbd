package org.safelight.standalone.architecture.sample.left;

import org.safelight.standalone.architecture.sample.right.Right;

/** Knows what it should not know. Its package is not even null-marked. */
public record Left(Right right) {}
