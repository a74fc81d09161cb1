package org.gatehouse.operations.commandline;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a command, understood: {@code --name value}, {@code --name=value}, {@code --flag} and one operand. */
public final class Arguments {

    private final Map<String, String> options = new HashMap<>();
    private String operand;

    private Arguments() {
    }

    /** Understands what was typed behind the command's name. */
    public static Arguments of(CommandSyntax syntax, List<String> words) throws UsageException {
        Arguments arguments = new Arguments();
        for (Iterator<String> rest = words.iterator(); rest.hasNext();) {
            String word = rest.next();
            if (word.startsWith("-") && word.length() > 1) {
                arguments.addOption(syntax, word, rest);
            } else {
                arguments.addOperand(syntax, word);
            }
        }
        if (!syntax.operand().isEmpty() && arguments.operand == null) {
            throw new UsageException(syntax.operand() + " is missing.");
        }
        return arguments;
    }

    private void addOption(CommandSyntax syntax, String word, Iterator<String> rest) throws UsageException {
        String[] parts = word.split("=", 2);
        Option option = syntax.option(parts[0].startsWith("--") ? parts[0].substring(2) : "")
                .orElseThrow(() -> new UsageException("There is no option " + parts[0] + "."));
        if (option.isFlag() && parts.length == 2 || !option.isFlag() && parts.length == 1 && !rest.hasNext()) {
            throw new UsageException(parts[0] + (option.isFlag() ? " takes no value." : " needs a value."));
        }
        String value = option.isFlag() ? "" : parts.length == 2 ? parts[1] : rest.next();
        if (options.put(option.name(), value) != null) {
            throw new UsageException(parts[0] + " is given twice.");
        }
    }

    private void addOperand(CommandSyntax syntax, String word) throws UsageException {
        if (syntax.operand().isEmpty() || operand != null) {
            throw new UsageException("\"" + word + "\" is one argument too many.");
        }
        operand = word;
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** The value of an option; an empty one counts as none. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isEmpty());
    }

    /** The value of an option that has to be a number. */
    public Optional<Integer> number(String option, int least, int most) throws UsageException {
        Optional<String> value = value(option);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException malformed) {
            // said below
        }
        throw new UsageException("--" + option + " must be a whole number from " + least + " to " + most + ".");
    }

    /** What is no option; only a command whose syntax has an operand asks. */
    public String operand() {
        return operand;
    }
}
