package org.safelight.operations.log;

/** Which end of the log a list begins at. */
public enum LogOrder {
    OLDEST,
    NEWEST
}
