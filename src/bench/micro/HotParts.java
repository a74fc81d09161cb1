package org.gatehouse.bench.micro;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gatehouse.api.filter.Filters;
import org.gatehouse.api.rest.JsonWriter;
import org.gatehouse.api.token.TokenFields;
import org.gatehouse.domain.token.TokenKind;
import org.gatehouse.fixture.Eyes;
import org.gatehouse.fixture.RequestUri;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.AuthorizationHeader;
import org.gatehouse.security.access.Sight;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every request does and that needs neither server nor database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HotParts {

    private final Secret good = TokenKind.PERSONAL.format().next(new RandomText());
    private final String header = "Bearer " + good.reveal();
    private final String wrong = good.reveal().substring(0, good.length() - 1)
            + (good.reveal().endsWith("A") ? 'B' : 'A');
    private final MultivaluedMap<String, String> filters = RequestUri
            .of("/api/v2/tokens/?user__username=alice&scope=write&or__expires__lt=2027-01-01&or__id__in=1,2,3")
            .getQueryParameters();
    private final Sight sight = Eyes.open();
    private final JsonWriter writer = new JsonWriter();
    private final JsonObject user = representation();
    private final JsonObject page = page();

    /** The header is split, and the secret taken out of it. */
    @Benchmark
    public AuthorizationHeader authorizationHeader() {
        return AuthorizationHeader.of(header);
    }

    /** Prefix, alphabet and checksum of a token that is right. */
    @Benchmark
    public Optional<TokenKind> tokenParse() {
        return TokenKind.of(good);
    }

    /** The same for one with a typing error. */
    @Benchmark
    public Optional<TokenKind> badChecksum() {
        return TokenKind.of(Secret.of(wrong));
    }

    /** SHA-256 of a token. */
    @Benchmark
    public Digest digest() {
        return good.digest();
    }

    /** A new token, with randomness of the system. */
    @Benchmark
    public Secret newToken() {
        return TokenKind.ACCESS.format().next(new RandomText());
    }

    /** Four filters of a query string become a condition. */
    @Benchmark
    public Criterion filterParse() {
        return Filters.of(filters, TokenFields.ALL, sight);
    }

    /** An object with twenty members is built. */
    @Benchmark
    public JsonObject jsonBuild() {
        return representation();
    }

    /** The same object is written. */
    @Benchmark
    public ByteArrayOutputStream jsonWriteObject() throws IOException {
        return written(user);
    }

    /** A list of 25 of them is written. */
    @Benchmark
    public ByteArrayOutputStream jsonWritePage() throws IOException {
        return written(page);
    }

    private ByteArrayOutputStream written(JsonObject json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeTo(json, null, null, null, null, new MultivaluedHashMap<>(), out);
        return out;
    }

    private static JsonObject representation() {
        JsonObjectBuilder related = Json.createObjectBuilder();
        for (String name : new String[] {"teams", "roles", "tokens", "profile", "consents", "applications"}) {
            related.add(name, "/api/v2/users/17/" + name + "/");
        }
        JsonObjectBuilder capabilities = Json.createObjectBuilder().add("edit", true).add("delete", false);
        return Json.createObjectBuilder().add("id", 17).add("type", "user").add("url", "/api/v2/users/17/")
                .add("related", related)
                .add("summary_fields", Json.createObjectBuilder().add("user_capabilities", capabilities))
                .add("created", "2026-01-01T00:00:00.000000Z").addNull("modified").add("username", "alice")
                .add("first_name", "Alice").add("last_name", "").add("email", "alice@example.org")
                .add("is_superuser", false).build();
    }

    private static JsonObject page() {
        var results = Json.createArrayBuilder();
        for (int row = 0; row < 25; row++) {
            results.add(representation());
        }
        return Json.createObjectBuilder().add("count", 25).addNull("next").add("results", results).build();
    }
}
