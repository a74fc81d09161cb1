package org.gatehouse.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Threads that do something, again and again, until they are told to end. */
final class Load {

    private final List<Thread> threads = new ArrayList<>();
    private final Ledger ledger;
    private volatile boolean over;

    Load(Options options, Cluster cluster, World world, Ledger ledger, int round) {
        this.ledger = ledger;
        for (int i = 0; i < options.threads(); i++) {
            Random random = new Random(options.seed() * 1_000_003 + round * 101L + i);
            Actor actor = new Actor(options, cluster, world, ledger, random);
            Thread thread = new Thread(() -> act(actor, cluster), "client-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void act(Actor actor, Cluster cluster) {
        try {
            while (!over) {
                // whoever is refused or cut off waits, or else what was killed has no processor to come back on
                if (!actor.act() || cluster.isIncomplete()) {
                    Thread.sleep(150);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            ledger.finding(null, "a client failed: " + failure);
            failure.printStackTrace();
        }
    }

    /** Ends the load when every request has been answered or given up. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
