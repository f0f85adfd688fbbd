package org.safelight.query.limit;

import org.safelight.contract.UserId;

import java.util.HashMap;
import java.util.Map;

/** So many at once, and so many of them of one user. */
public final class Places {

    private final int most;
    private final int mostPerUser;
    private final Map<UserId, Integer> taken = new HashMap<>();
    private int total;

    public Places(int most, int mostPerUser) {
        this.most = most;
        this.mostPerUser = mostPerUser;
    }

    /** Whether there was a place for this user, which is theirs now. */
    public synchronized boolean take(UserId user) {
        int own = taken.getOrDefault(user, 0);
        if (total >= most || own >= mostPerUser) {
            return false;
        }
        taken.put(user, own + 1);
        total++;
        return true;
    }

    /** Gives a place back that was taken. */
    public synchronized void leave(UserId user) {
        taken.computeIfPresent(user, (_, own) -> own == 1 ? null : own - 1);
        total--;
    }
}
