package org.gatehouse.it.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A second server of the kind that the build asks for, with applications that take the tokens of Gatehouse. */
public final class ResourceServer implements AutoCloseable {

    private final ServerInstance instance;

    private ResourceServer(Deployment deployment, Map<String, String> environment, String ready) {
        TestRun run = TestRun.current();
        instance = new ServerInstance(ServerKind.of(run, deployment), run.directory("resource-server"));
        instance.launch(new ServerSettings(environment));
        instance.awaitReady(ready);
    }

    /** A server as it comes. It is ready when it answers 200 at this path. */
    public static ResourceServer start(List<Path> wars, String ready) {
        return new ResourceServer(new Deployment(wars, false, List.of()), Map.of(), ready);
    }

    /** WildFly after scripts for its command line, with the variables of the environment that they refer to. */
    public static ResourceServer start(List<Path> wars, String ready, List<Path> scripts,
            Map<String, String> environment) {
        return new ResourceServer(new Deployment(wars, false, scripts), environment, ready);
    }

    /** Whether the build asks for WildFly. */
    public static boolean isWildFly() {
        return TestRun.current().server().equals("wildfly");
    }

    /** A file of {@code server-config}. */
    public static Path config(String file) {
        return TestRun.current().serverConfig(file);
    }

    public HttpProbe http() {
        return HttpProbe.of(instance.base());
    }

    @Override
    public void close() {
        instance.close();
    }
}
