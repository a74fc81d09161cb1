package org.gatehouse.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests in turn, over all connections that share them, so that none comes again soon. */
record Rotating(byte[][] requests, AtomicInteger turn) implements Exchange {

    @Override
    public byte[] next() {
        return requests[Math.floorMod(turn.getAndIncrement(), requests.length)];
    }
}
