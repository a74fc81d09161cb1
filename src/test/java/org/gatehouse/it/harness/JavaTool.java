package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Programs of the JDK that the servers run on. */
public final class JavaTool {

    private JavaTool() {
    }

    /** What the program in a single source file prints. */
    public static String source(Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of(TestRun.current().java(), file.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** How many objects of classes whose names end so are reachable in a process. */
    public static long livingObjects(long pid, String className) {
        return run(List.of(TestRun.current().jdk().resolve("bin/jcmd").toString(), Long.toString(pid),
                "GC.class_histogram")).lines().map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns.length > 3 && columns[3].endsWith(className))
                        .mapToLong(columns -> Long.parseLong(columns[1])).sum();
    }

    /** A key and its certificate, for a server at this address that nobody else vouches for. */
    public static void certificate(Path keystore, String password, String address) {
        run(List.of(TestRun.current().jdk().resolve("bin/keytool").toString(), "-genkeypair", "-alias", "tls",
                "-keyalg", "EC", "-dname", "CN=" + address, "-ext", "san=ip:" + address, "-validity", "2",
                "-storetype", "PKCS12", "-keystore", keystore.toString(), "-storepass", password));
    }

    /** A new key and its certificate one below the other, as programs other than Java's like them. */
    static String pem(Path keystore, String address) throws IOException {
        String password = "changeit";
        certificate(keystore, password, address);
        try (InputStream file = Files.newInputStream(keystore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password.toCharArray());
            return pem("PRIVATE KEY", keys.getKey("tls", password.toCharArray()).getEncoded())
                    + pem("CERTIFICATE", keys.getCertificate("tls").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }

    private static String run(List<String> command) {
        try {
            Path log = Files.createTempFile(Files.createDirectories(TestRun.current().directory("tools")), "", ".log");
            LoggedProcess process = LoggedProcess.start(command, log);
            if (process.waitForExit(Duration.ofMinutes(1)) != 0) {
                throw new IllegalStateException(command + " failed:\n" + process.lastLines(30));
            }
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
