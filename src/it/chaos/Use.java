package org.gatehouse.chaos;

import java.util.Map;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;

/** Uses a token and knows what the answer must be. */
final class Use {

    private static final long GRACE_MILLIS = 500;
    private final Options options;
    private final Cluster cluster;
    private final World world;
    private final Ledger ledger;

    Use(Options options, Cluster cluster, World world, Ledger ledger) {
        this.options = options;
        this.cluster = cluster;
        this.world = world;
        this.ledger = ledger;
    }

    /** What a token is worth. */
    enum Worth {
        GOOD, BAD, UNSERVED, STRANGE
    }

    /** Uses it while others may change it; says whether the node served. */
    boolean now(Holding holding, int node, boolean introspected) {
        long changes = holding.changes;
        Fate before = holding.actual();
        long sent = System.nanoTime();
        boolean long_ = before == Fate.ENDED && sent - holding.actualEnd() > patience();
        Worth worth = worth(holding, holding.access, node, introspected);
        boolean unchanged = holding.changes == changes && holding.actual() == before;
        if (unchanged && before == Fate.LIVING && worth == Worth.BAD) {
            ledger.finding(holding, "a living token is refused at node " + node);
        } else if (long_ && worth == Worth.GOOD) {
            ledger.finding(holding, "a token that has ended works at node " + node);
        }
        return worth != Worth.UNSERVED;
    }

    private long patience() {
        return options.cacheTtl().plusMillis(GRACE_MILLIS).toNanos();
    }

    /** What a token is worth at a node, now. */
    Worth worth(Holding holding, String token, int node, boolean introspected) {
        long sent = System.nanoTime();
        boolean asked = introspected || holding.owner == null;
        Answer answer = Tries.answer(() -> cluster.isAway(node), () -> asked ? introspect(token, node)
                : cluster.http(node).asBearer(token).get("/api/v2/me/"));
        int status = answer == null ? 0 : answer.status();
        ledger.request(holding, asked ? "introspect" : "use", node, sent, status);
        if (status == 0 || status == 503) {
            return Worth.UNSERVED;
        }
        if (status == 200) {
            return !asked || answer.json().getBoolean("active", false) ? Worth.GOOD : Worth.BAD;
        }
        if (status == 401 && !asked) {
            return Worth.BAD;
        }
        ledger.finding(holding, "use at node " + node + " got " + answer);
        return Worth.STRANGE;
    }

    private Answer introspect(String token, int node) {
        HttpProbe client = world.itself(node);
        return client.form("/api/o/introspect/", Map.of("token", token));
    }
}
