package org.gatehouse.it.harness;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements, with their values, that a server sends to MySQL or MariaDB while something happens. */
public final class StatementLog {

    /** The driver writes binary values as they are, with a backslash before what would end them. */
    private static final Pattern BINARY = Pattern.compile("_binary\\s*'((?:[^'\\\\]|\\\\.|'')*)'", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern
            .compile("x'[0-9a-f]*'|'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+(\\.\\d+)?\\b");
    private static final Pattern LIST = Pattern.compile("\\?(\\s*,\\s*\\?)+");

    private StatementLog() {
    }

    /** Whatever reads or changes rows that exist. */
    public static List<String> during(TestDatabase database, Work work) throws Exception {
        try (Connection root = MySql.shared().open(); Statement statement = root.createStatement()) {
            statement.execute("SET GLOBAL log_output = 'TABLE'");
            statement.execute("TRUNCATE TABLE mysql.general_log");
            statement.execute("SET GLOBAL general_log = ON");
            try {
                work.run();
            } finally {
                statement.execute("SET GLOBAL general_log = OFF");
            }
            return recorded(statement, ((MySqlSchema) database).user());
        }
    }

    /** What is recorded. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static List<String> recorded(Statement statement, String user) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT argument FROM mysql.general_log WHERE command_type IN "
                + "('Query', 'Execute') AND user_host LIKE '" + user + "[%'")) {
            while (rows.next()) {
                String sql = readable(rows.getBytes(1));
                String word = sql.replaceFirst("^[\\s(]+", "").split("\\W", 2)[0].toLowerCase(Locale.ROOT);
                boolean looks = word.equals("select") && sql.toLowerCase(Locale.ROOT).contains(" from ");
                if (looks || word.equals("update") || word.equals("delete")) {
                    found.add(sql);
                }
            }
        }
        return found;
    }

    private static String readable(byte[] recorded) {
        String bytes = BINARY.matcher(new String(recorded, StandardCharsets.ISO_8859_1)).replaceAll(
                found -> "x'" + HexFormat.of().formatHex(plain(found.group(1)).getBytes(StandardCharsets.ISO_8859_1))
                        + "'");
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String plain(String quoted) {
        return Pattern.compile("\\\\(.)|''", Pattern.DOTALL).matcher(quoted).replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) == null ? "'" : meant(found.group(1))));
    }

    private static String meant(String escaped) {
        return switch (escaped) {
            case "0" -> "\0";
            case "n" -> "\n";
            case "r" -> "\r";
            case "Z" -> "\u001a";
            default -> escaped;
        };
    }

    /** The statement without its values, so that those which differ in nothing else are equal. */
    public static String shape(String sql) {
        return LIST.matcher(LITERAL.matcher(sql).replaceAll("?")).replaceAll("?");
    }
}
