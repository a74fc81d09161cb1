package org.gatehouse.chaos;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestDatabase;
import org.gatehouse.it.harness.TestServer;

/** Two nodes on one database. */
final class Cluster implements AutoCloseable {

    private static final int SECONDS_TO_RECOVER = 30;
    private final TestDatabase database = MySql.shared().newSchema();
    private final List<TestServer> nodes;
    private final String admin;
    private volatile int away = -1;

    Cluster(Options options) {
        // one after the other: that nodes may start at once is another test's matter
        nodes = options.servers().stream()
                .map(server -> TestServer.launchOn(server, options.settings(), database).awaitReady()).toList();
        admin = nodes.get(0).http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD)
                .post("/api/v2/tokens/", "{}").json().getString("token");
    }

    /** A node for the next request; like a proxy, hardly ever one that is away. */
    int any(Random random) {
        int node = random.nextInt(nodes.size());
        return node == away && random.nextInt(10) > 0 ? (node + 1) % nodes.size() : node;
    }

    /** Whether a node is killed or not ready again, so that its server may answer instead of Gatehouse. */
    boolean isAway(int node) {
        return node == away;
    }

    /** Whether one is. */
    boolean isIncomplete() {
        return away >= 0;
    }

    /** kill -9 of a node, something else meanwhile, and its restart. */
    void restart(int node, Interlude meanwhile) throws InterruptedException {
        away = node;
        nodes.get(node).kill();
        meanwhile.run();
        nodes.get(node).restart();
        away = -1;
    }

    /** What happens while a node is away. */
    interface Interlude {
        void run() throws InterruptedException;
    }

    int size() {
        return nodes.size();
    }

    HttpProbe http(int node) {
        return nodes.get(node).http();
    }

    HttpProbe admin(int node) {
        return http(node).asBearer(admin);
    }

    TestServer node(int node) {
        return nodes.get(node);
    }

    TestDatabase database() {
        return database;
    }

    /** Waits until the nodes serve again, and says how long that took, in seconds; negative if one doesn't. */
    double awaitRecovery() throws InterruptedException {
        long begin = System.nanoTime();
        for (int node = 0; node < nodes.size(); node++) {
            while (Tries.status(admin(node), "GET", "/api/v2/me/", Map.of()) != 200) {
                if (System.nanoTime() - begin > SECONDS_TO_RECOVER * 1_000_000_000L) {
                    return -1;
                }
                Thread.sleep(50);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() {
        nodes.forEach(TestServer::close);
    }
}
