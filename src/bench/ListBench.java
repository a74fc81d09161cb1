import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;

/** Times lists of tokens among a million of them, for a superuser, an organization's administrator and a plain user. */
public final class ListBench {

    private static final int TOKENS = Integer.getInteger("bench.tokens", 1_000_000);
    private static final int USERS = 10_000;
    private static final int ORGANIZATIONS = 100;
    private static final int APPLICATIONS = 1000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final String PASSWORD = "a good: password";

    private static final List<String> QUERIES = List.of("", "user=%user%", "user__username=%name%",
            "application=%application%", "application__isnull=true", "application__organization=%organization%",
            "application__organization__name=org-7", "user=%user%&scope=read", "expires__lt=2027-01-01",
            "order_by=-id", "order_by=expires", "order_by=-expires&user=%user%", "id__gt=500000&order_by=-id",
            "or__user=%user%&or__application=%application%", "not__application__isnull=true", "page=400");

    public static void main(String[] arguments) throws Exception {
        try (TestServer server = TestServer.start(Map.of())) {
            HttpProbe basic = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
            HttpProbe root = bearer(basic);
            try (Connection database = asRoot(server)) {
                seed(database);
                HttpProbe admin = person(root, database, "bench-admin", "admin_role");
                HttpProbe plain = person(root, database, "bench-plain", "member_role");
                explain(database);
                report("superuser", root, database);
                report("administrator", admin, database);
                report("plain user", plain, database);
                if (Boolean.getBoolean("bench.keep")) {
                    System.out.println(server.base() + " " + database.getMetaData().getURL());
                    System.in.read();
                }
            }
        }
        System.exit(0);
    }

    /** MySQL with room for the table, as an operator of a million tokens gives it. */
    private static Connection asRoot(TestServer server) throws SQLException {
        String url;
        try (Connection mine = server.database().open()) {
            url = mine.getMetaData().getURL();
        }
        Connection root = DriverManager.getConnection(url, "root", "");
        execute(root, "set global innodb_buffer_pool_size = 1073741824");
        execute(root, "set global innodb_flush_log_at_trx_commit = 0");
        execute(root, "set session cte_max_recursion_depth = 2000000");
        return root;
    }

    private static void seed(Connection database) throws SQLException {
        String moments = "utc_timestamp(6), utc_timestamp(6)";
        execute(database, "insert into organizations (name, description, max_hosts, is_active, created, modified) "
                + numbers(ORGANIZATIONS, "concat('org-', n), '', 0, true, " + moments));
        execute(database, "insert into roles (role_field, organization_id) select field, o.id from organizations o, "
                + "(select 'admin_role' field union select 'member_role' union select 'auditor_role') f");
        execute(database, "insert into users (subject, username, first_name, last_name, email, password, is_superuser, "
                + "is_system_auditor, is_active, created, modified) " + numbers(USERS, "concat('subject-', n), "
                        + "concat('user-', n), '', '', concat('user-', n, '@example.org'), '', false, false, true, "
                        + moments));
        execute(database, "insert into role_memberships (role_id, user_id) select r.id, u.id from users u join "
                + "organizations o on o.name = concat('org-', u.id % " + ORGANIZATIONS + ") join roles r "
                + "on r.organization_id = o.id and r.role_field = 'member_role'");
        execute(database, "insert into applications (name, description, organization_id, client_id, client_type, "
                + "authorization_grant_type, redirect_uris, skip_authorization, is_active, created, modified) "
                + "select concat('app-', n), '', o.id, concat('client-', n), 'public', 'password', '', false, true, "
                + moments + " from (" + numbers(APPLICATIONS, "n") + ") k join organizations o "
                + "on o.name = concat('org-', n % " + ORGANIZATIONS + ")");
        tokens(database);
        for (String table : new String[] {"access_tokens", "users", "applications", "role_memberships", "roles"}) {
            execute(database, "analyze table " + table);
        }
    }

    private static void tokens(Connection database) throws SQLException {
        long first = number(database, "select min(id) from users where username like 'user-%'");
        long application = number(database, "select min(id) from applications");
        for (int from = 0; from < TOKENS; from += 100_000) {
            int many = Math.min(100_000, TOKENS - from);
            execute(database, "insert into access_tokens (token, hint, user_id, application_id, scope, description, "
                    + "expires, created, modified) " + numbers(many, "unhex(sha2(concat('t', n + " + from
                            + "), 256)), 'gtp_…abcd', " + first + " + (n * 7919 + " + from + ") % " + USERS
                            + ", if((n div " + USERS + ") % 2 = 0, null, " + application + " + (n div 3) % " + APPLICATIONS
                            + "), if(n % 3 = 0, 'read', 'write'), concat('token ', n), "
                            + "utc_timestamp(6) + interval n second, utc_timestamp(6), utc_timestamp(6)"));
        }
    }

    private static String numbers(int count, String columns) {
        return "with recursive k as (select 0 n union all select n + 1 from k where n + 1 < " + count + ") select "
                + columns + " from k";
    }

    private static HttpProbe person(HttpProbe root, Connection database, String name, String role)
            throws SQLException {
        Answer made = root.post("/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD));
        execute(database, "insert into role_memberships (role_id, user_id) select r.id, " + made.json().getInt("id")
                + " from roles r join organizations o on o.id = r.organization_id where o.name = 'org-7' "
                + "and r.role_field = '" + role + "'");
        HttpProbe bearer = bearer(root.anonymous().asBasic(name, PASSWORD));
        execute(database, "update access_tokens set user_id = " + made.json().getInt("id")
                + " where id % 20011 = " + made.json().getInt("id") % 1000);
        return bearer;
    }

    private static HttpProbe bearer(HttpProbe basic) {
        JsonObject token = basic.post("/api/v2/tokens/", "{}").json();
        return basic.anonymous().asBearer(token.getString("token"));
    }

    private static void report(String who, HttpProbe caller, Connection database) throws SQLException {
        int user = caller.get("/api/v2/me/").json().getJsonArray("results").getJsonObject(0).getInt("id");
        String member = "select user_id from role_memberships m join roles r on r.id = m.role_id join organizations o "
                + "on o.id = r.organization_id where o.name = 'org-7' order by user_id limit 1";
        long seen = who.equals("plain user") ? user : number(database, member);
        long organization = number(database, "select id from organizations where name = 'org-7'");
        long application = number(database, "select min(id) from applications where organization_id = " + organization);
        System.out.printf("%n%-52s %8s %26s %26s%n", who, "count", "without count median/best", "with count median/best");
        for (String query : QUERIES) {
            String path = "/api/v2/tokens/?" + query.replace("%user%", "" + seen)
                    .replace("%name%", name(database, seen)).replace("%application%", "" + application)
                    .replace("%organization%", "" + organization);
            Answer counted = caller.get(path);
            int count = counted.status() == 200 ? counted.json().getInt("count") : -counted.status();
            System.out.printf("%-52s %8d %16s %26s%n", query, count, millis(caller, path + "&count_disabled=1"),
                    millis(caller, path));
        }
    }

    private static String millis(HttpProbe caller, String path) {
        long limit = System.nanoTime() + 5_000_000_000L;
        List<Double> taken = new ArrayList<>();
        for (int round = 0; round < ROUNDS && (round < 3 || System.nanoTime() < limit); round++) {
            long begin = System.nanoTime();
            caller.get(path);
            if (round > 1) {
                taken.add((System.nanoTime() - begin) / 1e6);
            }
        }
        taken.sort(null);
        return taken.isEmpty() ? "-" : "%.0f / %.0f ms".formatted(taken.get(taken.size() / 2), taken.get(0));
    }

    private static void explain(Connection database) throws SQLException {
        System.out.println(number(database, "select count(*) from access_tokens") + " tokens");
    }

    private static String name(Connection database, long user) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select username from users where id = " + user)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
