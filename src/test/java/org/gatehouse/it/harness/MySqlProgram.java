package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** MySQL 8.0. */
record MySqlProgram(Path home, String complaint) implements DatabaseProgram {

    private static final Path AIO_OF_NEWER_SYSTEMS = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");

    static MySqlProgram find(Path servers) {
        if (!DatabaseProgram.isForThisSystem()) {
            return new MySqlProgram(null, "the program is for Linux on amd64 only");
        }
        Path home = DatabaseProgram.unpacked(servers.resolve("mysql"), MySqlProgram::unpack);
        try {
            String said = DatabaseProgram.complaintOf(home.resolve("bin/mysqld"));
            return new MySqlProgram(home, said.isEmpty() ? ""
                    : said + "\n*  On Debian and Ubuntu install libaio1"
                            + " (newer releases: libaio1t64)\n*  and libnuma1, then run the tests again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public List<String> setUp(Path directory) throws IOException {
        Path users = Files.writeString(directory.resolve("users.sql"), """
                CREATE USER 'root'@'127.0.0.1';
                GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                """);
        return Stream.concat(serve(directory).stream(), Stream.of("--initialize-insecure", "--init-file=" + users))
                .toList();
    }

    @Override
    public List<String> serve(Path directory) {
        return DatabaseProgram.asWhoeverRunsThis(List.of(home.resolve("bin/mysqld").toString(), "--no-defaults",
                "--basedir=" + home, "--datadir=" + DatabaseProgram.data(directory), "--innodb-use-native-aio=0",
                "--log-error-verbosity=1",
                "--mysqlx=OFF"));
    }

    private static void unpack(Path directory) throws IOException {
        Process tar = new ProcessBuilder("tar", "xz", "--no-same-owner", "-C", directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream archive = MySqlProgram.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz");
                var input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("can't unpack MySQL");
        }
        // Debian 13 and Ubuntu 24.04 name the same library differently.
        if (Files.exists(AIO_OF_NEWER_SYSTEMS)) {
            Files.createSymbolicLink(directory.resolve("lib/private/libaio.so.1"), AIO_OF_NEWER_SYSTEMS);
        }
    }
}
