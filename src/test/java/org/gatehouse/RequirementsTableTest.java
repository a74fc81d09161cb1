package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation names as a proof is a test that there is. */
class RequirementsTableTest {

    private static final Path PROJECT = Path.of(System.getProperty("basedir", "."));
    private static final Pattern NAME = Pattern.compile("`(\\w+(?:IT|Test))(?:\\.(\\w+))?`");

    @ParameterizedTest
    @ValueSource(strings = {"requirements.md", "openid.md"})
    void everyTestThatIsNamedIsThere(String page) throws IOException {
        Map<String, String> tests = tests();
        List<MatchResult> named = NAME.matcher(Files.readString(PROJECT.resolve("docs").resolve(page))).results()
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named.stream().filter(name -> !isThere(tests, name)).map(MatchResult::group)).isEmpty();
    }

    private static boolean isThere(Map<String, String> tests, MatchResult name) {
        String source = tests.get(name.group(1));
        return source != null && (name.group(2) == null || hasTest(source, name.group(2)));
    }

    private static boolean hasTest(String source, String name) {
        return Arrays.stream(source.split("\n    }\n")).anyMatch(
                method -> method.contains("void " + name + "(") && method.contains("Test\n"));
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("IT.java") || file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""),
                            RequirementsTableTest::text, String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
