package org.gatehouse.operations.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The help of the command line. */
class HelpTextTest {

    @Test
    void everySecretThatACommandAsksForHasItsVariableInTheHelp() {
        String help = String.join("\n", HelpText.ofAll());
        Stream.of("password", "awx_db_password", "awx_secret_key").map(name -> new WantedSecret(name, false))
                .forEach(secret -> assertThat(help).contains(secret.variable()));
    }
}
