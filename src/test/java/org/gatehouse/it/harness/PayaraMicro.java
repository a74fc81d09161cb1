package org.gatehouse.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara Micro, set up by {@code server-config/payara} as an operator would. */
record PayaraMicro(TestRun run) implements ServerKind {

    @Override
    public void prepare(Path home) throws IOException {
        Files.createDirectories(home);
    }

    @Override
    public List<String> command(Path home, int port) {
        return List.of(run.java(), "-Xmx512m", ServerKind.QUICK, "-Djava.io.tmpdir=" + home, "-jar",
                run.servers().resolve("payara-micro.jar").toString(), "--rootDir", home.toString(),
                "--prebootcommandfile", run.serverConfig("payara/pre-boot.asadmin").toString(), "--deploy",
                run.war().toString(), "--contextroot", "/", "--port", Integer.toString(port), "--nocluster",
                "--disablephonehome");
    }
}
