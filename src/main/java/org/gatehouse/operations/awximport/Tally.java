package org.gatehouse.operations.awximport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of a kind was moved, and what was not or not quite, by reason; of many of a reason it names the first. */
final class Tally {

    private static final int NAMED = 20;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long moved;
    private long known;
    private long refused;

    void moved() {
        moved++;
    }

    void known(int count) {
        known += count;
    }

    /** Was not moved. */
    void refused(String reason, String name) {
        refused++;
        remarked("not moved, " + reason, name);
    }

    /** Was moved, or was never to be, but somebody should know. */
    void remarked(String remark, String name) {
        groups.computeIfAbsent(remark, fresh -> new Group()).add(name);
    }

    void add(Tally other) {
        moved += other.moved;
        known += other.known;
        refused += other.refused;
        other.groups.forEach((reason, group) -> groups.computeIfAbsent(reason, fresh -> new Group()).add(group));
    }

    List<String> lines(String kind, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add(
                kind + ": " + moved + (dryRun ? " would be moved, " : " moved, ") + known + " here already, " + refused
                        + " not moved");
        groups.forEach((reason, group) -> lines.add("  " + reason + ": " + group));
        return lines;
    }

    /** Those for whom there is one reason. */
    private static final class Group {

        private final List<String> names = new ArrayList<>();
        private long count;

        void add(String name) {
            count++;
            if (names.size() < NAMED) {
                names.add(name);
            }
        }

        void add(Group other) {
            count += other.count;
            other.names.stream().limit(NAMED - names.size()).forEach(names::add);
        }

        @Override
        public String toString() {
            String first = String.join(", ", names);
            return count > names.size() ? first + " and " + (count - names.size()) + " more" : first;
        }
    }
}
