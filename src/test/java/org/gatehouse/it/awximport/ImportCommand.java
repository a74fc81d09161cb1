package org.gatehouse.it.awximport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.it.fixture.AwxDatabase;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.PostgreSql;
import org.gatehouse.it.harness.TestServer;

/** {@code import_awx}, as an operator types it. */
final class ImportCommand {

    private ImportCommand() {
    }

    /** Imports into the shared server, with AWX's SECRET_KEY; the lines of the report. */
    static List<String> run(AwxDatabase awx, String... options) {
        CommandLine.Ended ended = start(awx.url(), AwxDatabase.SECRET_KEY, options);
        assertThat(ended.code()).as(ended.toString()).isZero();
        return ended.lines();
    }

    static CommandLine.Ended start(String url, String secretKey, String... options) {
        return on(CommandLine.shared(), url, secretKey, options);
    }

    static CommandLine.Ended on(TestServer server, AwxDatabase awx) {
        return on(CommandLine.of(server), awx.url(), AwxDatabase.SECRET_KEY);
    }

    private static CommandLine.Ended on(CommandLine commandLine, String url, String secretKey, String... options) {
        String[] arguments = Stream.concat(Stream.of("import_awx", "--url", url), Stream.of(options))
                .toArray(String[]::new);
        return commandLine.with("GATEHOUSE_COMMAND_AWX_DB_PASSWORD", PostgreSql.PASSWORD)
                .with("GATEHOUSE_COMMAND_AWX_SECRET_KEY", secretKey).run(arguments);
    }

    /** The line that counts this kind. */
    static String counts(List<String> report, String kind) {
        return report.stream().filter(line -> line.startsWith(kind + ": ")).findFirst()
                .orElseThrow(() -> new AssertionError(report));
    }
}
