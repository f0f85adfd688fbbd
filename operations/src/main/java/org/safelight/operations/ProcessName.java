package org.safelight.operations;

/**
 * What a process is called where it says what it does or claims work; no two have the same name at
 * the same time.
 */
public record ProcessName(String value) {}
