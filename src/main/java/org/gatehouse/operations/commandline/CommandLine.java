package org.gatehouse.operations.commandline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.platform.config.CommandLineConfig;
import org.gatehouse.platform.config.ConfigurationException;

/** {@code java -jar gatehouse.war}: understands the arguments, sends the command, shows the answer, ends with its code. */
public final class CommandLine {

    private final Terminal terminal = new Terminal();

    private CommandLine() {
    }

    /** The program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine().run(List.of(arguments)));
    }

    private int run(List<String> words) {
        try {
            return dispatch(new ArrayList<>(words));
        } catch (UsageException misunderstood) {
            terminal.complain(misunderstood.getMessage());
            terminal.complain("--help says more.");
            return ExitCode.USAGE.number();
        } catch (ConfigurationException wrong) {
            terminal.complain(wrong.getMessage());
            return ExitCode.USAGE.number();
        } catch (EndException end) {
            terminal.complain(end.getMessage());
            return end.code().number();
        } catch (IOException unreadable) {
            terminal.complain(unreadable.getMessage());
            return ExitCode.FAILED.number();
        }
    }

    private int dispatch(List<String> words) throws UsageException, EndException, IOException {
        Optional<URI> url = takeUrl(words);
        if (words.isEmpty()) {
            HelpText.ofAll().forEach(terminal::complain);
            return ExitCode.USAGE.number();
        }
        String first = words.remove(0);
        if (first.equals("--version")) {
            terminal.print(Optional.ofNullable(CommandLine.class.getPackage().getImplementationVersion())
                    .orElse("unknown"));
            return ExitCode.DONE.number();
        }
        boolean help = first.equals("--help") || first.equals("-h") || first.equals("help");
        if (help && words.isEmpty()) {
            HelpText.ofAll().forEach(terminal::print);
            return ExitCode.DONE.number();
        }
        CommandSyntax syntax = syntax(help ? words.remove(0) : first);
        if (help || words.contains("--help") || words.contains("-h")) {
            HelpText.of(syntax).forEach(terminal::print);
            return ExitCode.DONE.number();
        }
        Arguments.of(syntax, words); // what can't be understood need not be sent
        return send(syntax, words, url);
    }

    private int send(CommandSyntax syntax, List<String> words, Optional<URI> url) throws EndException, IOException {
        CommandLineConfig config = CommandLineConfig.ofProcess();
        RunningServer server = new RunningServer(url.orElse(config.server()), config.dataDirectory());
        CommandRequest command = new CommandRequest(syntax.commandName(), words, Map.of());
        Reply last = server.run(command, terminal);
        while (last.sign() == Reply.Sign.WANTED) {
            WantedSecret wanted = WantedSecret.of(last.text());
            command = command.with(wanted.name(), terminal.secret(wanted));
            last = server.run(command, terminal);
        }
        return Integer.parseInt(last.text());
    }

    private static CommandSyntax syntax(String name) throws UsageException {
        return CommandSyntax.named(name)
                .orElseThrow(() -> new UsageException("There is no command \"" + name + "\"."));
    }

    private static Optional<URI> takeUrl(List<String> words) throws UsageException {
        if (words.isEmpty() || !words.get(0).equals("--url") && !words.get(0).startsWith("--url=")) {
            return Optional.empty();
        }
        String first = words.remove(0);
        if (first.equals("--url") && words.isEmpty()) {
            throw new UsageException("--url needs a value.");
        }
        String text = first.equals("--url") ? words.remove(0) : first.substring("--url=".length());
        return Optional.of(local(text));
    }

    /** The key must not leave this machine. */
    private static URI local(String text) throws UsageException {
        try {
            URI url = URI.create(text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
                return url;
            }
        } catch (IllegalArgumentException | UnknownHostException wrong) {
            // said below
        }
        throw new UsageException("--url must name a port of this machine, such as http://127.0.0.1:8081.");
    }
}
