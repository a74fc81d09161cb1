package org.gatehouse.operations.commandline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.platform.crypto.Secret;

/**
 * A command as it is sent.
 *
 * @param command its name
 * @param arguments what was typed behind it
 * @param secrets what it has asked for so far
 */
record CommandRequest(String command, List<String> arguments, Map<String, Secret> secrets) {

    /** The same command with one more secret. */
    CommandRequest with(String name, Secret secret) {
        Map<String, Secret> more = new TreeMap<>(secrets);
        more.put(name, secret);
        return new CommandRequest(command, arguments, more);
    }

    String json() {
        String list = arguments.stream().map(CommandRequest::quoted).collect(Collectors.joining(","));
        String map = secrets.entrySet().stream()
                .map(secret -> quoted(secret.getKey()) + ":" + quoted(secret.getValue().reveal()))
                .collect(Collectors.joining(","));
        return "{\"command\":" + quoted(command) + ",\"arguments\":[" + list + "],\"secrets\":{" + map + "}}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
