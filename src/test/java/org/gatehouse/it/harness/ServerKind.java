package org.gatehouse.it.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Jakarta EE server that can run a WAR. */
sealed interface ServerKind permits PayaraMicro, WildFly {

    /**
     * Further options of the server's JVM. A server that lives for some minutes spends half of its time on compiling what
     * it will never need so fast, and a tenth on collecting garbage with all cores; only those that measure speed want that.
     */
    static List<String> javaOptions() {
        return List.of(System.getProperty("gatehouse.it.java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .split(" +"));
    }

    /** Lays out what one server instance needs in a directory that doesn't exist yet. */
    void prepare(Path home) throws IOException;

    /** The command that runs the instance in the foreground, as the process that is to be killed. */
    List<String> command(Path home, int port);

    static ServerKind of(TestRun run, Deployment deployment) {
        return switch (run.server()) {
            case "payara" -> new PayaraMicro(run, deployment);
            case "wildfly" -> new WildFly(run, deployment);
            default -> throw new IllegalArgumentException("gatehouse.it.server=" + run.server());
        };
    }
}
