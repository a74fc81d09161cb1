package org.gatehouse.it.harness;

import java.nio.file.Path;
import java.util.List;

/**
 * What a server runs, and how it is set up for that.
 *
 * @param wars the applications
 * @param root whether the one application has the whole server; otherwise each is at the name of its file
 * @param scripts what WildFly is changed by, one after the other; none: it stays as it comes
 */
record Deployment(List<Path> wars, boolean root, List<Path> scripts) {

    static Deployment gatehouse(TestRun run) {
        return new Deployment(List.of(run.war()), true, List.of(run.serverConfig("wildfly/gatehouse.cli")));
    }
}
