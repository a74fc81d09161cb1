package org.gatehouse.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro, set up by {@code server-config/payara} as an operator would. */
record PayaraMicro(TestRun run, Deployment deployment) implements ServerKind {

    @Override
    public void prepare(Path home) throws IOException {
        Files.createDirectories(home);
    }

    @Override
    public List<String> command(Path home, int port) {
        List<String> command = new ArrayList<>(List.of(run.java(), "-Xmx512m"));
        command.addAll(ServerKind.javaOptions());
        command.addAll(List.of("-Djava.io.tmpdir=" + home, "-jar", run.servers().resolve("payara-micro.jar").toString(),
                "--rootDir", home.toString(),
                "--prebootcommandfile", run.serverConfig("payara/pre-boot.asadmin").toString(), "--port",
                Integer.toString(port), "--nocluster", "--disablephonehome"));
        deployment.wars().forEach(war -> command.addAll(List.of("--deploy", war.toString())));
        if (deployment.root()) {
            command.addAll(List.of("--contextroot", "/"));
        }
        return command;
    }
}
