package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration only adds, so that nodes of the version before keep working on the schema of this one.
 *
 * <p>What is to go or to change goes in two releases: one adds the new and stops using the old (expand), a later one
 * removes what nobody uses any more (contract). The statement that removes says in the line above since when: {@code --
 * Contract: unused since V17}, where V17 came with an earlier release.
 */
class MigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    /** Earlier ones were all written before there was a release. */
    private static final int FIRST = 15;
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\(.*");
    private static final Pattern INDEX = Pattern.compile("create (unique )?index \\w+ on (\\w+) .*");
    private static final Pattern ALTER = Pattern.compile("alter table (\\w+) (.*)");
    private static final Pattern COLUMNS = Pattern.compile("add (?:column )?(?:\\((.*)\\)|(.*))");
    private static final Pattern ROWS = Pattern.compile("(?:insert into|update) (\\w+)\\b.*");
    private static final Pattern CONTRACT = Pattern.compile("-- Contract: unused since V(\\d+)\\R");

    @ParameterizedTest
    @MethodSource("scripts")
    void aNodeOfTheVersionBeforeWorksOnTheNewSchema(Path script) throws IOException {
        assertThat(objections(version(script), Files.readString(script)))
                .as("%s changes what running nodes of the version before rely on; add the new first, and remove the old"
                        + " in a later release (CONTRIBUTING.md, \"A migration\")", script)
                .isEmpty();
    }

    @Test
    void versionsFollowOneAnother() throws IOException {
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            List<Integer> versions = all.map(MigrationsTest::version).sorted().toList();
            assertThat(versions).isEqualTo(Stream.iterate(1, i -> i + 1).limit(versions.size()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "CREATE TABLE n (id BIGINT NOT NULL);\nCREATE UNIQUE INDEX i ON n (id);\nALTER TABLE n DROP id",
            "ALTER TABLE users ADD COLUMN nick VARCHAR(10);", "ALTER TABLE users ADD COLUMN n INT NOT NULL DEFAULT 0;",
            "ALTER TABLE users ADD COLUMN (a DECIMAL(10, 2), b INT NOT NULL DEFAULT 0);",
            "CREATE INDEX i ON users (email);", "UPDATE users SET nick = 'a;b';", "INSERT INTO roles (id) VALUES (1);",
            "-- Contract: unused since V17\nALTER TABLE users DROP COLUMN nick;", "-- nothing; at all\n"})
    void whatAddsIsTaken(String script) {
        assertThat(objections(20, script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP TABLE users;", "ALTER TABLE users DROP COLUMN email;", "DROP INDEX i ON users;",
            "ALTER TABLE users RENAME COLUMN email TO mail;", "RENAME TABLE users TO people;",
            "ALTER TABLE users MODIFY COLUMN email VARCHAR(10);", "ALTER TABLE users CHANGE email email VARCHAR(10);",
            "ALTER TABLE users ADD COLUMN n INT NOT NULL;", "ALTER TABLE users ADD n INT NOT NULL;",
            "ALTER TABLE users ADD COLUMN (a INT, b INT NOT NULL);", "CREATE UNIQUE INDEX i ON users (email);",
            "ALTER TABLE users ADD CONSTRAINT c UNIQUE (email);", "ALTER TABLE users ADD UNIQUE (email);",
            "ALTER TABLE users ADD COLUMN n INT UNIQUE;", "ALTER TABLE users ADD COLUMN n INT, DROP COLUMN email;",
            "ALTER TABLE users ADD COLUMN n INT PRIMARY KEY;", "DELETE FROM users;", "TRUNCATE TABLE users;",
            "-- Contract: unused since V20\nALTER TABLE users DROP COLUMN nick;",
            "-- Contract: unused since V17\nSELECT 1;\nALTER TABLE users DROP COLUMN nick;"})
    void whatTakesAwayIsRefused(String script) {
        assertThat(objections(20, script)).isNotEmpty();
    }

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            // the newest of the old ones too, so that there is always one
            return all.filter(script -> version(script) >= FIRST - 1)
                    .sorted(Comparator.comparing(MigrationsTest::version))
                    .toList().stream();
        }
    }

    private static int version(Path script) {
        Matcher name = NAME.matcher(script.getFileName().toString());
        assertThat(name.matches()).as(script.toString()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    /** The statements that a node of the version before may not survive. */
    private static List<String> objections(int version, String script) {
        List<String> refused = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (String part : split(script, ';')) {
            Matcher contract = CONTRACT.matcher(part);
            boolean allowed = contract.find() && Integer.parseInt(contract.group(1)) < version;
            String statement = plain(part);
            Matcher table = TABLE.matcher(statement);
            if (table.matches()) {
                made.add(table.group(1));
            } else if (!allowed && !adds(statement, made)) {
                refused.add(statement);
            }
        }
        return refused;
    }

    private static boolean adds(String statement, List<String> made) {
        Matcher index = INDEX.matcher(statement);
        if (index.matches()) {
            return index.group(1) == null || made.contains(index.group(2));
        }
        Matcher alter = ALTER.matcher(statement);
        if (alter.matches()) {
            return made.contains(alter.group(1)) || addsColumns(alter.group(2));
        }
        return statement.isEmpty() || ROWS.matcher(statement).matches();
    }

    /** Whether whoever doesn't name these columns can still write rows. */
    private static boolean addsColumns(String change) {
        Matcher columns = COLUMNS.matcher(change);
        if (!columns.matches()) {
            return false;
        }
        List<String> all = columns.group(1) == null ? split(change, ',') : split(columns.group(1), ',');
        return all.stream().map(one -> one.strip().replaceFirst("^add (column )?", ""))
                .allMatch(MigrationsTest::isOptional)
                && (columns.group(1) != null || all.stream().allMatch(one -> one.strip().startsWith("add ")));
    }

    private static boolean isOptional(String column) {
        return !column.matches("(constraint|unique|primary|foreign|check|index|key|fulltext)\\b.*")
                && !column.matches(".*\\b(unique|primary key|references)\\b.*")
                && (!column.contains("not null") || column.contains(" default "));
    }

    private static String plain(String statement) {
        return statement.replaceAll("--[^\\n]*", " ").replaceAll("'[^']*'", "''").replaceAll("\\s+", " ").strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Cuts at a character that is neither in a comment, nor in quotes, nor in parentheses. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            comment = comment ? c != '\n' : !quoted && text.startsWith("--", i);
            quoted ^= c == '\'' && !comment;
            depth += comment || quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && depth == 0 && !quoted && !comment) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
