package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** HAProxy before three nodes, by the very file that {@code server-config/cluster} gives to operators. */
public final class HaProxy implements AutoCloseable {

    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: the tests of several nodes, because there is no haproxy.
            *  Debian has it: apt-get install haproxy
            ************************************************************************
            """;
    private static final List<String> ADDRESSES = List.of("10.0.0.11:8080", "10.0.0.12:8080", "10.0.0.13:8080");

    private final int port = FreePorts.next();
    private final int plainPort = FreePorts.next();
    private final Path program;
    private final Path directory;
    private LoggedProcess process;

    private HaProxy(Path program) throws IOException {
        this.program = program;
        // not below target/, whose path may be longer than the system allows for sockets
        this.directory = Files.createTempDirectory("haproxy");
    }

    /** A proxy that has its address but doesn't run yet; without the program the test is skipped. */
    public static HaProxy prepared() {
        Path program = Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy").map(Path::of)
                .filter(Files::isExecutable).findFirst().orElse(null);
        if (program == null) {
            System.out.println(BANNER);
        }
        Assumptions.assumeTrue(program != null, "haproxy is not installed");
        try {
            return new HaProxy(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI base() {
        return URI.create("https://127.0.0.1:" + port);
    }

    /** The listener without TLS. */
    public URI plain() {
        return URI.create("http://127.0.0.1:" + plainPort);
    }

    /** Starts it; the nodes are {@code one}, {@code two} and {@code three} in its configuration. */
    public void start(List<TestServer> nodes) {
        try {
            Path certificate = directory.resolve("gatehouse.pem");
            Files.writeString(certificate, JavaTool.pem(directory.resolve("keystore.p12"), base().getHost()));
            Files.copy(TestRun.current().serverConfig("cluster/gatehouse-503.html"),
                    directory.resolve("gatehouse-503.html"));
            Path file = Files.writeString(directory.resolve("haproxy.cfg"), configuration(nodes));
            process = LoggedProcess.start(List.of(program.toString(), "-db", "-f", file.toString()), log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Readiness.await(HttpProbe.of(base()), "/api/v2/ping/", process, Duration.ofSeconds(30));
    }

    private String configuration(List<TestServer> nodes) throws IOException {
        String text = Files.readString(TestRun.current().serverConfig("cluster/haproxy.cfg"));
        for (int i = 0; i < ADDRESSES.size(); i++) {
            text = replaced(text, ADDRESSES.get(i), nodes.get(i).base().getAuthority());
        }
        text = replaced(text, "/etc/haproxy/", directory + "/");
        text = replaced(text, "/run/haproxy/", directory + "/");
        text = replaced(text, "bind :443 ", "bind 127.0.0.1:" + port + " ");
        text = replaced(text, "bind :80\n", "bind 127.0.0.1:" + plainPort + "\n");
        text = replaced(text, "log /dev/log local0", "log stdout format raw local0");
        return replaced(replaced(text, "    user haproxy\n", ""), "    group haproxy\n", "");
    }

    private static String replaced(String text, String what, String by) {
        if (!text.contains(what)) {
            throw new IllegalStateException("haproxy.cfg has no longer \"" + what + '"');
        }
        return text.replace(what, by);
    }

    /** What operators send with {@code socat}; answers what they see. */
    public String command(String line) {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(directory.resolve("admin.sock")));
            socket.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it wrote about requests and nodes. */
    public Path log() {
        return TestRun.current().directory("haproxy.log");
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop(Duration.ofSeconds(5));
        }
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
