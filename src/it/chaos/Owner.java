package org.gatehouse.chaos;

import java.util.concurrent.locks.ReentrantLock;

/** A user who owns tokens, until he is deleted. */
final class Owner {

    final ReentrantLock lock = new ReentrantLock();
    final long id;
    final String username;
    final String bearer;
    volatile Fate fate = Fate.LIVING;
    volatile long endedAt;

    Owner(long id, String username, String bearer) {
        this.id = id;
        this.username = username;
        this.bearer = bearer;
    }

    String url() {
        return "/api/v2/users/" + id + "/";
    }

    void end() {
        endedAt = System.nanoTime();
        fate = Fate.ENDED;
    }
}
