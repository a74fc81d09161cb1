package org.gatehouse.bench;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.domain.token.TokenKind;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.gatehouse.platform.crypto.RandomText;

/** A Gatehouse with a user, his tokens and some clients, and what can be asked of it. */
final class Scene {

    private static final String USER = "bench";
    private static final String PASSWORD = "a password for the bench";
    private static final String TOKEN_URL = "/api/o/token/";
    private final URI base;
    private final HttpProbe admin;
    private final int connections;
    private final String token;
    private int applications;

    Scene(TestServer server, int connections) {
        this.base = server.base();
        this.connections = connections;
        this.admin = bearer(server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD));
        made(admin.post("/api/v2/users/", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(USER, PASSWORD)));
        this.token = tokens(1).get(0);
    }

    private static HttpProbe bearer(HttpProbe basic) {
        return basic.anonymous().asBearer(made(basic.post("/api/v2/tokens/", "{}")).getString("token"));
    }

    private static JsonObject made(Answer answer) {
        if (answer.status() != 201 && answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    private HttpProbe user() {
        return admin.anonymous().asBasic(USER, PASSWORD);
    }

    private List<String> tokens(int count) {
        HttpProbe user = bearer(user());
        return IntStream.range(0, count).parallel()
                .mapToObj(index -> made(user.post("/api/v2/tokens/", "{\"scope\": \"write\"}")).getString("token"))
                .toList();
    }

    /** The id of the user. */
    int owner() {
        return admin.get("/api/v2/users/?username=" + USER).json().getJsonArray("results").getJsonObject(0).getInt("id");
    }

    /** The id of an application of his. */
    int someApplication() {
        return application("password").getInt("id");
    }

    private JsonObject application(String grantType) {
        JsonObject made = made(admin.post("/api/v2/applications/", """
                {"name": "bench %s %d", "user": %d, "client_type": "confidential", "authorization_grant_type": "%s",
                 "redirect_uris": "https://client.example.org/cb"}""".formatted(grantType, applications++, owner(), grantType)));
        made(admin.patch(made.getString("url"), "{\"may_introspect\": true}"));
        return made;
    }

    /** All of them, in the order of the table; {@code distinct} tokens are used in turn where none may be known yet. */
    List<Target> targets(int distinct) {
        JsonObject client = application("client-credentials");
        Target bare = same("bare servlet", 200, Target.get("/bare/", ""));
        Target ping = same("`/api/v2/ping/`", 200, Target.get("/api/v2/ping/", ""));
        Target issue = issuing(client);
        Target introspection = same("introspection", 200,
                Target.form("/api/o/introspect/", basic(client), "token=" + token));
        Target list = same("list of 25 tokens", 200, Target.get("/api/v2/tokens/", bearer(token)));
        return Stream.of(Stream.of(bare, ping), callers(distinct), Stream.of(introspection, issue, refresh(), list))
                .flatMap(some -> some).toList();
    }

    private Stream<Target> callers(int distinct) {
        String wrong = token.substring(0, token.length() - 1) + (token.endsWith("A") ? 'B' : 'A');
        RandomText random = new RandomText();
        List<String> unknown = Stream.generate(() -> TokenKind.PERSONAL.format().next(random).reveal()).limit(distinct)
                .toList();
        return Stream.of(cached(),
                rotating("`/api/v2/me/`, " + distinct + " tokens in turn", 200, tokens(distinct)),
                rotating("`/api/v2/me/`, unknown token", 401, unknown),
                same("`/api/v2/me/`, bad checksum", 401, me(wrong)));
    }

    /** The same token again and again. */
    Target cached() {
        return same("`/api/v2/me/`, one token", 200, me(token));
    }

    /** Tokens that the user has, in turn. */
    Target distinct(List<String> values) {
        return rotating("`/api/v2/me/`, tokens in turn", 200, values);
    }

    /** Tokens for a client of its own. */
    Target issuing() {
        return issuing(application("client-credentials"));
    }

    private Target issuing(JsonObject client) {
        return same("client_credentials", 200,
                Target.form(TOKEN_URL, basic(client), "grant_type=client_credentials"));
    }

    /** Asks for the first page of several lists, as a superuser and as the user; millions of rows take too long to count. */
    void lists() {
        for (HttpProbe caller : List.of(admin, bearer(user()))) {
            Stream.of("users/", "organizations/", "teams/", "roles/", "applications/", "tokens/", "tokens/?order_by=-id",
                    "tokens/?user=" + owner(), "tokens/?expires__lt=2020-01-01", "activity_stream/",
                    "activity_stream/?order_by=-timestamp", "activity_stream/?timestamp__lt=2020-01-01")
                    .forEach(list -> made(caller.get("/api/v2/" + list + (list.contains("?") ? "&" : "?")
                            + "count_disabled=1")));
        }
    }

    /** Refresh tokens of a client of its own, each of them spent for the next one. */
    Target refresh() {
        JsonObject client = application("password");
        HttpProbe probe = admin.anonymous().asBasic(client.getString("client_id"), client.getString("client_secret"));
        Map<String, String> form = Map.of("grant_type", "password", "username", USER, "password", PASSWORD);
        List<Exchange> exchanges = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            String first = made(probe.form(TOKEN_URL, form)).getString("refresh_token");
            exchanges.add(new Refreshing(TOKEN_URL, basic(client), first));
        }
        return new Target("refresh with rotation", 200, base.getPort(), exchanges);
    }

    private Target same(String name, int status, byte[] request) {
        return Target.same(name, status, base.getPort(), connections, request);
    }

    private Target rotating(String name, int status, List<String> values) {
        byte[][] requests = values.stream().map(Scene::me).toArray(byte[][]::new);
        return new Target(name, status, base.getPort(),
                Collections.nCopies(connections, new Rotating(requests, new AtomicInteger())));
    }

    private static byte[] me(String value) {
        return Target.get("/api/v2/me/", bearer(value));
    }

    private static String bearer(String value) {
        return "Authorization: Bearer " + value + "\r\n";
    }

    private static String basic(JsonObject client) {
        String credentials = client.getString("client_id") + ":" + client.getString("client_secret");
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }
}
