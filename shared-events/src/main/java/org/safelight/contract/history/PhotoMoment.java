package org.safelight.contract.history;

import org.safelight.contract.library.PhotoState;
import org.safelight.contract.photo.Description;

/** What an owner can change of a photo, as it was at some time. */
public record PhotoMoment(PhotoState state, Description description) {}
