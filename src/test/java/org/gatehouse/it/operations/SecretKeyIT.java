package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.CommandLine.Ended;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The key of the keys: nothing is kept in clear, it can be replaced, and a wrong one stops the start. */
@Slow
class SecretKeyIT {

    @Test
    void theSecretKeyCanBeReplacedAndAWrongOneStopsTheStart() throws IOException, ParseException {
        try (TestServer server = TestServer.start(Map.of())) {
            Path file = server.dataDirectory().resolve("secret-key");
            boolean inFile = Files.exists(file);
            String before = inFile ? Files.readString(file).strip() : "";
            List<String> kids = kids(server);
            if (inFile) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }

            Ended ended = CommandLine.of(server).run("regenerate_secret_key");
            assertThat(ended.code()).as(ended.complaints()).isZero();
            String after = inFile ? Files.readString(file).strip() : ended.lines().get(0);
            assertThat(after).hasSize(43).isNotEqualTo(before);
            assertThat(inFile).isEqualTo(ended.output().isEmpty());

            server.stop();
            List<String> stored = server.database().dump().filter(row -> row.startsWith("signing_keys")).toList();
            assertThat(stored).hasSize(4).allMatch(row -> row.contains("v1.") && !row.contains("\"d\""));
            assertThat(Files.readString(server.log())).doesNotContain(after).doesNotContain("\"d\"");
            if (inFile) {
                server.restart();
                assertThat(kids(server)).isEqualTo(kids);
                server.stop();
                Files.writeString(file, "another-key-of-the-right-length-but-wrong\n");
            }
            assertThatThrownBy(server::restart).isInstanceOf(IllegalStateException.class);
            assertThat(Files.readString(server.log())).contains("Gatehouse could not start",
                    "(GATEHOUSE_SECRET_KEY) is not the key under which this database was encrypted");
        }
    }

    @Test
    void onMySqlThereAreNoKeysUntilThereIsASecretKey() throws IOException {
        Assumptions.assumeTrue(MySql.isTested(), "H2 makes its own key");
        try (TestServer server = TestServer.start(Map.of("gatehouse.secret-key", ""))) {
            HttpProbe root = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);

            assertThat(root.get("/api/o/jwks/").text()).isEqualTo("{\"keys\":[]}");
            assertThat(root.post("/api/v2/signing_keys/rotate/", "").status()).isEqualTo(409);
            assertThat(Files.readString(server.log())).contains("until GATEHOUSE_SECRET_KEY is set");
        }
    }

    private static List<String> kids(TestServer server) throws ParseException {
        return JWKSet.parse(server.http().get("/api/o/jwks/").text()).getKeys().stream().map(JWK::getKeyID).sorted()
                .toList();
    }
}
