package org.gatehouse.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.CommandLine.Ended;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a program: help, mistakes, a server that is away, a key that is not the right one. */
@Slow
class CommandLineIT {

    @TempDir
    private Path nowhere;

    @Test
    void theHelpNeedsNoServer() {
        CommandLine lonely = CommandLine.shared().with("GATEHOUSE_DATA_DIR", nowhere.toString());
        Ended help = lonely.run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.output()).contains("create_oauth2_token", "GATEHOUSE_DATA_DIR", "exit codes:");
        assertThat(lonely.run("help").output()).isEqualTo(help.output());
        Ended one = lonely.run("create_oauth2_token", "--help");
        assertThat(one.code()).isZero();
        assertThat(one.output()).contains("--user NAME");
        assertThat(lonely.run("--version").output()).startsWith("0.");
    }

    @Test
    void whatCantBeUnderstoodIsRefusedWithCodeTwo() {
        CommandLine line = CommandLine.shared();
        assertThat(line.run().code()).isEqualTo(2);
        assertThat(line.run("mint_gold").complaints()).contains("There is no command \"mint_gold\".");
        assertThat(line.run("mint_gold").code()).isEqualTo(2);
        assertThat(line.run("create_oauth2_token", "--usr", "x").complaints()).contains("There is no option --usr.");
        assertThat(line.run("create_oauth2_token", "--user").complaints()).contains("--user needs a value.");
        assertThat(line.run("--url", "http://gatehouse.example.org", "create_oauth2_token", "--user", "x").code())
                .isEqualTo(2);
    }

    @Test
    void aServerThatDoesNotAnswerIsCodeThree() {
        Ended away = CommandLine.shared().run("--url", "http://127.0.0.1:9", "create_oauth2_token", "--user", "x");
        assertThat(away.code()).isEqualTo(3);
        assertThat(away.complaints()).contains("does not answer at http://127.0.0.1:9", "Is it running");
        assertThat(away.output()).isEmpty();
        Ended never = CommandLine.shared().with("GATEHOUSE_DATA_DIR", nowhere.toString()).run("create_oauth2_token",
                "--user", "x");
        assertThat(never.code()).isEqualTo(3);
        assertThat(never.complaints()).contains("operator-key", "Has the server been started");
    }

    @Test
    void aWrongKeyIsRefusedAndTheRightOneIsReadByNobodyElse() throws IOException {
        Path key = TestServer.shared().dataDirectory().resolve("operator-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        String right = Files.readString(key).strip();
        assertThat(right).matches("gto_[0-9A-Za-z]{33,}");
        assertThat(Files.readString(TestServer.shared().log())).doesNotContain(right);

        Files.writeString(nowhere.resolve("operator-key"), "gto_" + "a".repeat(33));
        Ended wrong = CommandLine.shared().with("GATEHOUSE_DATA_DIR", nowhere.toString()).run("create_oauth2_token",
                "--user", TestServer.ADMIN_USERNAME);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.complaints()).contains("refuses the key in " + nowhere.resolve("operator-key"));

        Files.delete(nowhere.resolve("operator-key"));
        Files.createDirectory(nowhere.resolve("operator-key")); // unreadable for root too
        Ended unreadable = CommandLine.shared().with("GATEHOUSE_DATA_DIR", nowhere.toString())
                .run("create_oauth2_token", "--user", TestServer.ADMIN_USERNAME);
        assertThat(unreadable.code()).isEqualTo(1);
        assertThat(unreadable.complaints()).contains("Can't read");
    }
}
