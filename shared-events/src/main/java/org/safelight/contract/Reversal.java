package org.safelight.contract;

import org.jspecify.annotations.Nullable;

/**
 * Puts one thing back, provided that it is still as it was left.
 *
 * @param left what the command that is undone made of it; null for nothing
 * @param back what it was before, and shall be again; null for nothing
 */
public record Reversal<T>(@Nullable T left, @Nullable T back) {}
