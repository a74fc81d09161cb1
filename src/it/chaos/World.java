package org.gatehouse.chaos;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;

/** Everything that was made and is still watched. */
final class World {

    static final String PASSWORD = "a good: password";
    static final int REFRESH_SECONDS = 90;
    final List<Owner> owners = new CopyOnWriteArrayList<>();
    final List<Holding> holdings = new CopyOnWriteArrayList<>();
    final long application;
    private final AtomicInteger names = new AtomicInteger();
    private final Cluster cluster;
    private final JsonObject ofUsers;
    private final JsonObject ofItself;
    private final long organization;

    World(Cluster cluster) {
        this.cluster = cluster;
        HttpProbe admin = cluster.admin(0);
        // so that families can be purged within a run
        must(200, admin.patch("/api/v2/settings/all/",
                "{\"OAUTH2_PROVIDER\": {\"REFRESH_TOKEN_EXPIRE_SECONDS\": " + REFRESH_SECONDS + "}}"));
        organization = must(201, admin.post("/api/v2/organizations/", "{\"name\": \"chaos\"}")).getInt("id");
        ofUsers = application(admin, "password", "");
        ofItself = application(admin, "client-credentials", ", \"may_introspect\": true");
        application = ofUsers.getInt("id");
    }

    private JsonObject application(HttpProbe admin, String grant, String more) {
        return must(201, admin.post("/api/v2/applications/", """
                {"name": "%s", "organization": %d, "client_type": "confidential", "redirect_uris": "",
                 "authorization_grant_type": "%s"%s}""".formatted(grant, organization, grant, more)));
    }

    static JsonObject must(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("not " + status + ": " + answer);
        }
        return answer.json();
    }

    /** The client that has pairs of users. */
    HttpProbe client(int node) {
        return cluster.http(node).asBasic(ofUsers.getString("client_id"), ofUsers.getString("client_secret"));
    }

    /** The client that acts for itself and may introspect. */
    HttpProbe itself(int node) {
        return cluster.http(node).asBasic(ofItself.getString("client_id"), ofItself.getString("client_secret"));
    }

    /** The client that a holding was issued to. */
    HttpProbe clientOf(Holding holding, int node) {
        return holding.owner == null ? itself(node) : client(node);
    }

    /** Makes a user with his first token; while the nodes are up. */
    void addOwner(int node) {
        String name = "chaos" + names.incrementAndGet();
        JsonObject made = must(201, cluster.admin(node).post("/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD)));
        long id = made.getInt("id");
        Answer joined = cluster.admin(node).post("/api/v2/organizations/" + organization + "/users/",
                "{\"id\": " + id + "}");
        if (joined.status() != 204) {
            throw new IllegalStateException("not 204: " + joined);
        }
        JsonObject token = must(201,
                cluster.http(node).asBasic(name, PASSWORD).post("/api/v2/tokens/", "{}"));
        Owner owner = new Owner(id, name, token.getString("token"));
        owners.add(owner);
    }

    void add(Holding holding) {
        holdings.add(holding);
    }

    Holding any(Random random) {
        Object[] all = holdings.toArray();
        return all.length == 0 ? null : (Holding) all[random.nextInt(all.length)];
    }

    /** A user who hasn't been deleted as far as anybody knows, or null. */
    Owner anyOwner(Random random) {
        List<Owner> living = owners.stream().filter(owner -> owner.fate == Fate.LIVING).toList();
        return living.isEmpty() ? null : living.get(random.nextInt(living.size()));
    }

    static Map<String, String> refreshing(String token) {
        return Map.of("grant_type", "refresh_token", "refresh_token", token);
    }
}
