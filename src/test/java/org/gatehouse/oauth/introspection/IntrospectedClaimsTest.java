package org.gatehouse.oauth.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.json.Json;
import org.gatehouse.security.access.Groups;
import org.gatehouse.security.authentication.ApiAudience;
import org.gatehouse.security.authentication.Caller;
import org.junit.jupiter.api.Test;

@Rfc("7662#2.2")
class IntrospectedClaimsTest {

    private static final ServerConfig SERVER = new ServerConfig(URI.create("https://gate.example"), Path.of("."), "n");

    private final List<String> teams = new ArrayList<>(List.of("Default/keepers"));
    private final IntrospectedClaims claims = new IntrospectedClaims(SERVER, new ApiAudience(SERVER), new Groups() {
        @Override
        public List<String> of(User user) {
            return List.copyOf(teams);
        }
    });

    @Test
    void theJsonSaysTheSameAsTheMembers() {
        AccessToken token = issued("read write");

        assertThat(json(Caller.presenting(token))).isEqualTo(Json.textOf(claims.of(token)))
                .isEqualTo("{\"active\":true,\"scope\":\"read write\",\"username\":\"user1\",\"sub\":\"subject1\","
                        + "\"iss\":\"https://gate.example\",\"token_type\":\"Bearer\",\"iat\":1767323045,"
                        + "\"nbf\":1767323045,\"exp\":1767323105,\"aud\":\"https://gate.example/api/v2/\","
                        + "\"jti\":\"3\"}");
    }

    @Test
    void theJsonIsMadeOnceForWhoIsRememberedAndAnewForWhoIsReadAgain() {
        Caller remembered = Caller.presenting(issued("read"));
        byte[] first = claims.jsonOf(remembered);

        assertThat(claims.jsonOf(remembered)).isSameAs(first);
        assertThat(json(Caller.presenting(issued("write")))).contains("\"scope\":\"write\"");
    }

    @Test
    void teamsAreThoseOfTheMomentWhoeverIsRemembered() {
        Caller remembered = Caller.presenting(issued("read groups"));
        assertThat(json(remembered)).contains("\"groups\":[\"Default/keepers\"]");
        teams.clear();

        assertThat(json(remembered)).contains("\"groups\":[]");
    }

    private String json(Caller caller) {
        return new String(claims.jsonOf(caller), StandardCharsets.UTF_8);
    }

    private static AccessToken issued(String scope) {
        return token(3, newPersonalToken(user(1), Scope.of(scope).orElseThrow()), NOW.plusSeconds(60));
    }
}
