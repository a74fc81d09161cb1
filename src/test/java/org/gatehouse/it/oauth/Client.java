package org.gatehouse.it.oauth;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;

/** An application of the test's own with a user of its own, as a client of the endpoints. */
record Client(HttpProbe anonymous, long applicationId, String id, String secret, long userId, String username) {

    static final String PASSWORD = "a good: password+%";

    static Client confidential(String grantType) {
        return of(TestServer.shared(), "confidential", grantType);
    }

    static Client of(TestServer server, String clientType, String grantType) {
        HttpProbe admin = server.http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
        String username = "u-" + UUID.randomUUID();
        long user = admin.post("/api/v2/users/", """
                {"username": "%s", "password": "%s"}""".formatted(username, PASSWORD)).json().getInt("id");
        JsonObject application = admin.post("/api/v2/applications/", """
                {"name": "%s", "user": %d, "client_type": "%s", "authorization_grant_type": "%s",
                 "redirect_uris": "https://client.example.org/"}"""
                .formatted(username, user, clientType, grantType)).json();
        return new Client(server.http().anonymous(), application.getInt("id"), application.getString("client_id"),
                application.getString("client_secret", ""), user, username);
    }

    static HttpProbe admin() {
        return TestServer.shared().http().asBasic(TestServer.ADMIN_USERNAME, TestServer.ADMIN_PASSWORD);
    }

    HttpProbe basic() {
        return anonymous.asBasic(id, secret);
    }

    Answer token(Map<String, String> form) {
        return basic().form("/api/o/token/", form);
    }

    Answer password() {
        return token(Map.of("grant_type", "password", "username", username, "password", PASSWORD));
    }

    Answer passwordWith(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", "password", "username", username, "password", PASSWORD));
        form.putAll(more);
        return token(form);
    }

    Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Answer revoke(String token) {
        return basic().form("/api/o/revoke_token/", Map.of("token", token));
    }

    int statusOfMe(String accessToken) {
        return anonymous.asBearer(accessToken).get("/api/v2/me/").status();
    }
}
