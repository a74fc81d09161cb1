package org.gatehouse.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The data directory, into which nobody but the server's own account may look. */
public final class DataDirectory {

    private DataDirectory() {
    }

    /** Makes the directory, with mode 700, if it does not exist. */
    public static void prepare(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("the data directory " + directory + " is not writable");
        }
    }
}
