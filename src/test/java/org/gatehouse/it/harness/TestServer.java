package org.gatehouse.it.harness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A Gatehouse in a process of its own, on the server and the database that the build asks for. */
public final class TestServer implements AutoCloseable {

    public static final String ADMIN_USERNAME = "admin";
    public static final String ADMIN_PASSWORD = "correct-horse-battery-staple";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private final ServerInstance instance;
    private final ServerSettings settings;
    private final TestDatabase database;

    private TestServer(ServerInstance instance, ServerSettings settings, TestDatabase database) {
        this.instance = instance;
        this.settings = settings;
        this.database = database;
        instance.launch(settings);
    }

    /** The server that the tests of this JVM share, started at first use; ask in a test, not in a static field. */
    public static TestServer shared() {
        return SharedServer.get();
    }

    /** A server of the test's own with an empty data directory and database; an empty value unsets a setting. */
    public static TestServer start(Map<String, String> settings) {
        return launch(settings).awaitReady();
    }

    /** A node on a database that others use too, for which it must be MySQL; returns at once. */
    public static TestServer launch(Map<String, String> settings, TestDatabase database) {
        return launchOn(TestRun.current(), settings, database);
    }

    /** A node that runs another WAR than the one under test, such as that of the version before. */
    public static TestServer launch(Path war, Map<String, String> settings, TestDatabase database) {
        return launchOn(TestRun.current().deploying(war), settings, database);
    }

    /** Likewise on the named server, {@code payara} or {@code wildfly}, whatever the build asks for. */
    public static TestServer launchOn(String server, Map<String, String> settings, TestDatabase database) {
        return launchOn(TestRun.current().on(server), settings, database);
    }

    private static TestServer launchOn(TestRun run, Map<String, String> settings, TestDatabase database) {
        ServerInstance instance = newInstance(run, List.of());
        return new TestServer(instance, new ServerSettings(instance).with(database.settings()).with(settings),
                database);
    }

    /** Like {@link #start(Map)}, but returns at once, for starts that are meant to fail. */
    public static TestServer launch(Map<String, String> settings) {
        return launch(settings, newInstance());
    }

    private static TestServer launch(Map<String, String> settings, ServerInstance instance) {
        Path data = new ServerSettings(instance).with(settings).dataDirectory();
        TestDatabase database = TestDatabase.empty(TestRun.current().database(), data);
        return new TestServer(instance, new ServerSettings(instance).with(database.settings()).with(settings),
                database);
    }

    /** Like {@link #start(Map)}, with other applications on the same server, each at the name of its file. */
    public static TestServer startBeside(Map<String, String> settings, List<Path> others) {
        return launch(settings, newInstance(others)).awaitReady();
    }

    private static ServerInstance newInstance() {
        return newInstance(List.of());
    }

    private static ServerInstance newInstance(List<Path> others) {
        return newInstance(TestRun.current(), others);
    }

    private static ServerInstance newInstance(TestRun run, List<Path> others) {
        return new ServerInstance(ServerKind.of(run, Deployment.gatehouse(run).beside(others)),
                TestRun.current().directory("server-" + COUNT.incrementAndGet()));
    }

    /** Waits until the server is ready; fails with the log's end when its process ends or takes too long. */
    public TestServer awaitReady() {
        instance.awaitReady("/health/ready");
        return this;
    }

    /** Waits for a process that is to end by itself and answers its exit code. */
    public int waitForExit(Duration limit) {
        return instance.process().waitForExit(limit);
    }

    /** Ends the process as a power cut would (SIGKILL). */
    public void kill() {
        instance.process().kill();
    }

    /** Ends the process in order (SIGTERM), and by SIGKILL after 30 seconds. */
    public void stop() {
        instance.stop();
    }

    /** Stops the server if it runs and starts it again with the same data, database, port and log. */
    public void restart() {
        stop();
        instance.launch(settings);
        awaitReady();
    }

    public boolean isAlive() {
        return instance.process().isAlive();
    }

    public long pid() {
        return instance.process().pid();
    }

    /** The server's address, without a slash at its end. */
    public URI base() {
        return instance.base();
    }

    public HttpProbe http() {
        return HttpProbe.of(base());
    }

    public Path dataDirectory() {
        return settings.dataDirectory();
    }

    /** Everything that the process wrote, over all its starts. */
    public Path log() {
        return instance.log();
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        instance.close();
    }
}
