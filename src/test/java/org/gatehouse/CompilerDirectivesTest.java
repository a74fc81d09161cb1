package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server doesn't start with a file of compiler directives that its java can't read, and is slow where the file takes
 * away from the compiler what requests need: a pattern that ends with a star goes for the packages below it as well.
 */
class CompilerDirectivesTest {

    private static final Path DIRECTIVES = Path.of("server-config/payara/start-code.json");

    @Test
    void javaReadsWhatTheStartScriptsTellItsCompilers() throws Exception {
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockDiagnosticVMOptions", "-XX:CompilerDirectivesFile=" + DIRECTIVES,
                "-version")
                        .redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).contains("1 compiler directives added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/gatehouse/domain/token/Scope",
            "org/eclipse/persistence/internal/queries/StatementQueryMechanism",
            "org/jboss/weld/contexts/AbstractContext", "org/glassfish/jersey/server/ServerRuntime",
            "sun/security/provider/SHA2", "sun/security/rsa/RSACore", "sun/security/ssl/SSLSocketImpl",
            "sun/security/util/math/intpoly/IntegerPolynomialP256"})
    void whatRequestsNeedIsLeftToTheCompiler(String name) throws Exception {
        assertThat(Pattern.compile("\"([a-zA-Z0-9/]+)\\*?\\.").matcher(Files.readString(DIRECTIVES)).results()
                .map(pattern -> pattern.group(1))).hasSizeGreaterThan(30).noneMatch(name::startsWith);
    }
}
