package org.gatehouse.platform.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of scopes that an operator adds for his own resource servers.
 *
 * @param words what each permits, by the word
 */
public record ScopeConfig(Map<String, String> words) {

    /** RFC 6749 §3.3, without what separates words and descriptions here. */
    private static final Pattern WORD = Pattern.compile("[!#-:<>-\\[\\]-~]{1,100}");
    /** Words of the API, also those to come. */
    private static final Pattern RESERVED = Pattern.compile("(read|write)(:.*)?");
    private static final int MOST_WORDS = 100;

    public ScopeConfig {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** The same for values that are read before anything is injected; mistakes are told by the start. */
    public static ScopeConfig ofProcess() {
        return read(ConfigReader.ofProcess());
    }

    static ScopeConfig read(ConfigReader reader) {
        return new ScopeConfig(reader.parsed(ConfigKey.SCOPES, ScopeConfig::parse,
                "words, each perhaps with =description, separated by semicolons, none of them read or write", Map::of));
    }

    /** Null if the text is none. */
    private static Map<String, String> parse(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        boolean good = Arrays.stream(text.split(";")).map(String::strip).filter(entry -> !entry.isEmpty())
                .allMatch(entry -> isAdded(entry.split("=", 2), words));
        return good && words.size() <= MOST_WORDS ? words : null;
    }

    private static boolean isAdded(String[] entry, Map<String, String> words) {
        String word = entry[0].strip();
        String description = entry.length == 1 || entry[1].isBlank() ? word : entry[1].strip();
        return WORD.matcher(word).matches() && !RESERVED.matcher(word).matches()
                && words.put(word, description) == null;
    }
}
