package org.gatehouse.operations.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code --help} prints. */
final class HelpText {

    private static final String PROGRAM = "java -jar gatehouse.war";

    private HelpText() {
    }

    static List<String> ofAll() {
        List<String> lines = new ArrayList<>(List.of("Asks the running Gatehouse on this machine to do something.", "",
                "usage: " + PROGRAM + " [--url URL] <command> [options]", "       " + PROGRAM + " <command> --help",
                "", "commands:"));
        Arrays.stream(CommandSyntax.values()).map(syntax -> row(syntax.commandName(), syntax.summary()))
                .forEach(lines::add);
        lines.addAll(List.of("", "options:",
                row("--url URL", "where the server listens; default: GATEHOUSE_PORT on 127.0.0.1"),
                row("--help", "this text, or that of a command"), row("--version", "the version of this file"), "",
                "environment:",
                row("GATEHOUSE_DATA_DIR", "the server's data directory, which holds the operator-key"),
                row("GATEHOUSE_PORT", "the port of the server; default 8080"),
                row("GATEHOUSE_COMMAND_PASSWORD", "the password, for commands that otherwise ask for one"),
                row("GATEHOUSE_COMMAND_AWX_DB_PASSWORD", "import_awx: the password of AWX's database"),
                row("GATEHOUSE_COMMAND_AWX_SECRET_KEY", "import_awx: AWX's SECRET_KEY"), "",
                "exit codes:"));
        Arrays.stream(ExitCode.values()).map(code -> row(Integer.toString(code.number()), code.meaning()))
                .forEach(lines::add);
        return lines;
    }

    static List<String> of(CommandSyntax syntax) {
        List<String> lines = new ArrayList<>(List.of(syntax.summary(), "", "usage: " + PROGRAM + " " + usage(syntax)));
        if (!syntax.options().isEmpty()) {
            lines.addAll(List.of("", "options:"));
            syntax.options().forEach(option -> lines.add(row(option.usage(), option.meaning())));
        }
        return lines;
    }

    private static String usage(CommandSyntax syntax) {
        StringBuilder usage = new StringBuilder(syntax.commandName());
        syntax.options().forEach(option -> usage.append(" [").append(option.usage()).append(']'));
        return syntax.operand().isEmpty() ? usage.toString() : usage.append(' ').append(syntax.operand()).toString();
    }

    private static String row(String name, String meaning) {
        return String.format("  %-33s %s", name, meaning);
    }
}
