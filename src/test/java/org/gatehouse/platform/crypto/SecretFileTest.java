package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    private Path directory;

    @Test
    void aSecretFileIsReadByItsOwnerOnly() throws IOException {
        Path file = directory.resolve("secret");
        SecretFile.write(file, Secret.of("opensesame"));

        assertThat(file).hasContent("opensesame\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void anOlderFileAndAnAbandonedDraftAreReplaced() throws IOException {
        Path file = directory.resolve("secret");
        Files.writeString(file, "old");
        Files.writeString(directory.resolve("secret.new"), "abandoned");
        SecretFile.write(file, Secret.of("opensesame"));

        assertThat(file).hasContent("opensesame\n");
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }
}
