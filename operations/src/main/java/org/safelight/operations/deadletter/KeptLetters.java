package org.safelight.operations.deadletter;

/**
 * Says that the letters of a processor must never be discarded: a bean of the side whose processor
 * it is.
 *
 * @param why for the operator to read
 */
public record KeptLetters(String processor, String why) {}
