package org.gatehouse.domain.token;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.platform.config.ScopeConfig;

/**
 * The words that a scope can be made of: those of the API, those about people, mostly of OpenID Connect (Core §5.4, §11), and those that an
 * operator has added for his resource servers, which mean nothing to the API.
 */
public final class ScopeWords {

    private static final Map<String, ScopeWord> KNOWN = all(ScopeConfig.ofProcess());

    private ScopeWords() {
    }

    /** All words, those of AWX first. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    /** Those that mean something to the API. */
    public static List<String> namesOfApi() {
        return Stream.concat(ofApi(), ofAreas()).map(ScopeWord::name).toList();
    }

    public static boolean isKnown(String word) {
        return KNOWN.containsKey(word);
    }

    /** What the word permits, to the person who is asked to grant it; the word itself if nobody has said. */
    public static String description(String word) {
        return KNOWN.getOrDefault(word, new ScopeWord(word, word)).description();
    }

    static Map<String, ScopeWord> all(ScopeConfig config) {
        Map<String, ScopeWord> words = new LinkedHashMap<>();
        Stream.of(ofApi(), aboutPeople().stream(), ofAreas()).flatMap(some -> some)
                .forEach(word -> words.put(word.name(), word));
        config.words().forEach((name, description) -> words.putIfAbsent(name, new ScopeWord(name, description)));
        return words;
    }

    private static Stream<ScopeWord> ofApi() {
        return Stream.of(new ScopeWord(Scope.READ, "See everything that you may see"),
                new ScopeWord(Scope.WRITE, "See and change everything that you may see and change"));
    }

    private static Stream<ScopeWord> ofAreas() {
        return Arrays.stream(ScopeArea.values()).flatMap(area -> area.words().stream());
    }

    private static List<ScopeWord> aboutPeople() {
        return List.of(new ScopeWord(Scope.OPENID, "Know who you are"),
                new ScopeWord("profile", "See your name and your profile"),
                new ScopeWord("email", "See your e-mail address"),
                new ScopeWord("address", "See your postal address"),
                new ScopeWord("phone", "See your telephone number"),
                new ScopeWord(Scope.OFFLINE_ACCESS, "Do all this also when you are away"),
                new ScopeWord(Scope.GROUPS, "See which teams you are in"));
    }
}
