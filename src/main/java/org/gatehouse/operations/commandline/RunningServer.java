package org.gatehouse.operations.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFile;

/** The server on this machine, as far as the holder of its operator key is concerned. */
final class RunningServer {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(Duration.ofSeconds(5)).build();

    private final URI address;
    private final Path keyFile;

    RunningServer(URI address, Path dataDirectory) {
        this.address = address;
        this.keyFile = dataDirectory.resolve(OperationsDoor.KEY_FILE);
    }

    /** Sends a command and shows what the server says; the answer's last line. */
    Reply run(CommandRequest command, Terminal terminal) throws EndException {
        Secret key = key();
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(OperationsDoor.PATH))
                    .header("Content-Type", "application/json").header(OperationsDoor.KEY_HEADER, key.reveal())
                    .POST(HttpRequest.BodyPublishers.ofString(command.json())).build();
            HttpResponse<Stream<String>> response = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                refuse(response.statusCode());
                return show(lines.iterator(), terminal);
            }
        } catch (ConnectException | HttpConnectTimeoutException away) {
            throw new EndException(ExitCode.UNREACHABLE,
                    "The server does not answer at " + address + ". Is it running, and is GATEHOUSE_PORT its port?");
        } catch (IOException | UncheckedIOException broken) {
            throw new EndException(ExitCode.FAILED,
                    "The server at " + address + " did not finish its answer; the command may be half done.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EndException(ExitCode.FAILED, "Interrupted.");
        }
    }

    private Reply show(Iterator<String> lines, Terminal terminal) throws IOException {
        while (lines.hasNext()) {
            Reply reply = Reply.of(lines.next()).orElseThrow(() -> new IOException("no line of Gatehouse"));
            switch (reply.sign()) {
                case OUTPUT -> terminal.print(reply.text());
                case COMPLAINT -> terminal.complain(reply.text());
                default -> {
                    return reply;
                }
            }
        }
        throw new IOException("no last line");
    }

    private Secret key() throws EndException {
        try {
            return SecretFile.read(keyFile);
        } catch (NoSuchFileException none) {
            throw new EndException(ExitCode.UNREACHABLE, "There is no " + keyFile
                    + ". Has the server been started, and is GATEHOUSE_DATA_DIR its data directory?");
        } catch (AccessDeniedException denied) {
            throw new EndException(ExitCode.FAILED,
                    "Can't read " + keyFile + ": run this as the account that runs the server.");
        } catch (IOException unreadable) {
            throw new EndException(ExitCode.FAILED, "Can't read " + keyFile + ".");
        }
    }

    private void refuse(int status) throws EndException {
        switch (status) {
            case 200 -> {
            }
            case 403 -> throw new EndException(ExitCode.FAILED, "The server at " + address + " refuses the key in "
                    + keyFile + ". Is GATEHOUSE_DATA_DIR the data directory of that server?");
            case 503 -> throw new EndException(ExitCode.FAILED, "The server at " + address + " is not ready yet.");
            default -> throw new EndException(ExitCode.FAILED, "What answers at " + address
                    + " does not take commands (" + status + "). Is it this version of Gatehouse?");
        }
    }
}
