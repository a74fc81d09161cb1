package org.gatehouse.it.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server runs, and how it is set up for that.
 *
 * @param wars the applications
 * @param root whether the first application has the root of the server; each is at the name of its file
 * @param scripts what WildFly is changed by, one after the other; none: it stays as it comes
 */
record Deployment(List<Path> wars, boolean root, List<Path> scripts) {

    /** With other applications, which are not at the root. */
    Deployment beside(List<Path> others) {
        return new Deployment(Stream.concat(wars.stream(), others.stream()).toList(), root, scripts);
    }

    static Deployment gatehouse(TestRun run) {
        return new Deployment(List.of(run.war()), true, List.of(run.serverConfig("wildfly/gatehouse.cli")));
    }
}
