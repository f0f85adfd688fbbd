package org.safelight.access.storage;

import org.safelight.contract.UserId;

import java.util.OptionalLong;

/** Knows how much people have stored; the read side does. */
@FunctionalInterface
public interface StorageUse {

    /**
     * How many bytes the originals of this person take, those in the trash too; empty where that is
     * not known at the moment.
     */
    OptionalLong of(UserId person);
}
