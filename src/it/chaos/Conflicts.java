package org.gatehouse.chaos;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.it.harness.Answer;

/**
 * What the nodes count of transactions that met others. One that was tried again is nobody's business; one that a node
 * gave up on came to light, whatever its client was answered. Only a database that stands still may let waits for locks
 * end by its clock: that counts as being away.
 */
final class Conflicts {

    private static final Pattern RETRIES = Pattern
            .compile("(?m)^gatehouse_db_retries_total\\{outcome=\"(retried|given_up)\"} (\\S+)$");
    private final Map<String, Double> seen = new HashMap<>();

    /** Looks at what came since the last look, or since the node's start. */
    void check(Cluster cluster, int node, Fault fault, Ledger ledger) {
        Answer answer = cluster.http(node).get("/metrics");
        if (answer.status() != 200) {
            ledger.finding(null, "node " + node + " doesn't tell its metrics: " + answer.status());
        }
        Matcher counter = RETRIES.matcher(answer.text()); // neither is there until a request needs it
        while (counter.find()) {
            String outcome = counter.group(1);
            double now = Double.parseDouble(counter.group(2));
            double before = seen.getOrDefault(outcome + node, 0.0);
            seen.put(outcome + node, now);
            long more = Math.round(now < before ? now : now - before);
            ledger.count("conflicts " + outcome.replace('_', ' '), more);
            if (more > 0 && outcome.equals("given_up") && fault != Fault.FREEZE) {
                ledger.finding(null, "node " + node + " gave up on a conflict of transactions " + more + " times");
            }
        }
    }
}
