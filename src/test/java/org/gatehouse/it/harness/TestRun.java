package org.gatehouse.it.harness;

import java.nio.file.Path;

/** What the build asks this test JVM to test: which WAR, on which server, database and JDK. */
record TestRun(String server, String database, Path war, Path jdk, Path servers, Path project) {

    static TestRun current() {
        Path project = Path.of(property("basedir", "")).toAbsolutePath();
        return new TestRun(property("gatehouse.it.server", "payara"), property("gatehouse.it.database", "h2"),
                Path.of(property("gatehouse.it.war", project.resolve("target/gatehouse.war").toString())),
                Path.of(property("gatehouse.it.jdk", System.getProperty("java.home"))),
                Path.of(property("gatehouse.it.servers", project.resolve("target/servers").toString())), project);
    }

    /** The same on another server, as nodes of one installation may be. */
    TestRun on(String otherServer) {
        return new TestRun(otherServer, database, war, jdk, servers, project);
    }

    /** The same with another WAR, such as that of the version before. */
    TestRun deploying(Path otherWar) {
        return new TestRun(server, database, otherWar, jdk, servers, project);
    }

    String java() {
        return jdk.resolve("bin/java").toString();
    }

    Path serverConfig(String file) {
        return project.resolve("server-config").resolve(file);
    }

    /** A directory for something that runs in this JVM's tests. */
    Path directory(String name) {
        return project.resolve("target/it").resolve(server + "-" + database).resolve(name);
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
