package org.gatehouse.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret in a file of mode 600. */
public final class SecretFile {

    private SecretFile() {
    }

    /** The secret in the file. */
    public static Secret read(Path file) throws IOException {
        return Secret.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    }

    /** Writes the file; whoever reads it meanwhile sees the whole secret or none. */
    public static void write(Path file, Secret secret) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, secret.reveal() + "\n", StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
