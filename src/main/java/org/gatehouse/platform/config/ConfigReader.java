package org.gatehouse.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads settings of one source and remembers every mistake until {@link #failOnMistakes()}. */
public final class ConfigReader {

    private final Function<String, String> properties;
    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    ConfigReader(Function<String, String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** A reader of this process: its system properties, then its environment. */
    public static ConfigReader ofProcess() {
        return new ConfigReader(System::getProperty, System.getenv());
    }

    /** The value as text; an empty value counts as unset. */
    public Optional<String> text(ConfigKey key) {
        return Optional.ofNullable(properties.apply(key.key())).filter(value -> !value.isEmpty())
                .or(() -> Optional.ofNullable(environment.get(key.variable())).filter(value -> !value.isEmpty()));
    }

    /** The value as a number between the bounds, both included. */
    public int number(ConfigKey key, int least, int most, int otherwise) {
        return parsed(key, value -> {
            int number = Integer.parseInt(value);
            return number >= least && number <= most ? number : null;
        }, "a whole number from " + least + " to " + most, () -> otherwise);
    }

    /** The value as whole seconds. */
    public Duration seconds(ConfigKey key, int least, int most, Duration otherwise) {
        return Duration.ofSeconds(number(key, least, most, (int) otherwise.toSeconds()));
    }

    /** The value as {@code true} or {@code false}. */
    public boolean flag(ConfigKey key, boolean otherwise) {
        return parsed(key, value -> switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        }, "true or false", () -> otherwise);
    }

    /** The value as a path; a leading {@code ~} is the home directory. */
    public Path path(ConfigKey key, Path otherwise) {
        return parsed(key, value -> {
            String home = System.getProperty("user.home");
            return Path.of(value.equals("~") || value.startsWith("~/") ? home + value.substring(1) : value);
        }, "a path", () -> otherwise).toAbsolutePath();
    }

    /** The value as an http(s) URL without path, query and trailing slash. */
    public URI origin(ConfigKey key, URI otherwise) {
        return parsed(key, value -> {
            URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean bare = "".equals(uri.getRawPath()) && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return bare && http && uri.getHost() != null ? uri : null;
        }, "an http or https URL without a path, such as https://id.example.org", () -> otherwise);
    }

    /** The value as addresses and networks, separated by commas. */
    List<AddressRange> addresses(ConfigKey key) {
        return parsed(key,
                value -> Arrays.stream(value.split(",")).map(String::strip).map(AddressRange::parse).toList(),
                "addresses or networks, separated by commas, such as 10.0.0.0/8", List::of);
    }

    /** The value as absolute URIs without fragment, separated by commas. */
    List<URI> uris(ConfigKey key) {
        return parsed(key, value -> {
            List<URI> uris = Arrays.stream(value.split(",")).map(String::strip).map(URI::create).toList();
            return uris.stream().allMatch(uri -> uri.isAbsolute() && uri.getRawFragment() == null) ? uris : null;
        }, "absolute URIs without fragment, separated by commas", List::of);
    }

    /** Records a mistake that a type found itself. */
    public void mistake(ConfigKey key, String what) {
        mistakes.add(key.key() + " (" + key.variable() + ") " + what);
    }

    /** Fails with all mistakes found so far. */
    public void failOnMistakes() {
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
    }

    /** The value as the parser understands it, which answers null to what it does not understand. */
    <T> T parsed(ConfigKey key, Function<String, T> parser, String expected, Supplier<T> otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise.get();
        }
        T value = parseOrNull(parser, text.get());
        if (value == null) {
            mistake(key, "must be " + expected + ", but is \"" + text.get() + "\"");
            return otherwise.get();
        }
        return value;
    }

    private static <T> T parseOrNull(Function<String, T> parser, String text) {
        try {
            return parser.apply(text.trim());
        } catch (IllegalArgumentException malformed) { // numbers, paths and URIs all throw a kind of it
            return null;
        }
    }
}
