package org.gatehouse.api.browse;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.gatehouse.api.options.Description;
import org.junit.jupiter.api.Test;

/** The page of an answer, and what can't be smuggled into it. */
class BrowsePageTest {

    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&";
    private static final JsonObject FIELD = meta("string").add("label", EVIL).add("help_text", EVIL)
            .add("default", EVIL).build();

    @Test
    void whatComesFromOutsideIsTextEverywhere() {
        JsonObject evil = Json.createObjectBuilder().add(EVIL, EVIL).add("url", "/api/" + EVIL).add("count", 1)
                .add("next", "/api/v2/x/?a=" + EVIL).addNull("previous")
                .add("results", Json.createArrayBuilder().add(EVIL)).build();
        Description description = Description.of(EVIL, EVIL)
                .action("GET", Json.createObjectBuilder().add(EVIL, meta(EVIL).add("filterable", true)).build())
                .action("POST", Json.createObjectBuilder().add(EVIL, FIELD).add("b", choice()).build())
                .action("PUT", Json.createObjectBuilder().add(EVIL, FIELD).build());
        String page = page("/api/v2/" + EVIL + "/", "q=" + EVIL, evil, Optional.of(description));

        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img").contains("&lt;script&gt;alert(1)");
        assertThat(page.split("<script", -1)).hasSize(2); // the one in the head
        assertThat(page).doesNotContain(" onerror=alert(1)>");
    }

    @Test
    void urlsOfTheApiAreLinksAndOthersAreNot() {
        JsonObject json = Json.createObjectBuilder().add("url", "/api/v2/users/1/").add("a", "javascript:alert(1)")
                .add("b", "https://example.org/").add("c", "//example.org/").build();
        String page = page("/api/v2/users/1/", null, json, Optional.empty());

        assertThat(page).contains("<a href=\"/api/v2/users/1/\">&quot;/api/v2/users/1/&quot;</a>")
                .doesNotContain("href=\"javascript").doesNotContain("href=\"https:").doesNotContain("href=\"//");
    }

    @Test
    void theWayBackIsShown() {
        String page = page("/api/v2/users/1/tokens/", null, Json.createObjectBuilder().build(), Optional.empty());
        assertThat(page).contains("<li><a href=\"/api/v2/users/\">users</a></li>",
                "<li><a href=\"/api/v2/users/1/\">1</a></li>", "<li aria-current=\"page\">tokens</li>");
    }

    @Test
    void aFormHasTheFieldsThatOptionsListsWithTheirValues() {
        JsonObject put = Json.createObjectBuilder().add("username", meta("string").add("required", true)
                .add("max_length", 150)).add("is_active", meta("boolean")).add("client_type", choice())
                .add("password", meta("string")).build();
        JsonObject json = Json.createObjectBuilder().add("username", "alice").add("is_active", true)
                .add("client_type", "public").add("password", "$encrypted$").build();
        String page = page("/api/v2/users/1/", null, json, Optional.of(Description.of("User", "").action("PUT", put)));

        assertThat(page).contains("name=\"username\" type=\"text\" value=\"alice\"", " required maxlength=\"150\"",
                "name=\"is_active\" type=\"checkbox\" data-type=\"boolean\" checked",
                "<option value=\"public\" selected>", "name=\"password\" type=\"password\"",
                "value=\"PATCH\"", "value=\"PUT\"").doesNotContain("value=\"POST\"");
    }

    @Test
    void cookiesAreNotShown() {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.putSingle("Set-Cookie", "secret");
        headers.putSingle("Allow", "GET");
        BrowsedAnswer answer = answer("/api/v2/", null, Json.createObjectBuilder().build(), Optional.empty());
        assertThat(new BrowsePage(answer).html(headers).toString()).contains("Allow:").doesNotContain("secret");
    }

    private static JsonObjectBuilder meta(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonObject choice() {
        return meta("choice").add("choices", Json.createArrayBuilder()
                .add(Json.createArrayBuilder().add("public").add("Public"))
                .add(Json.createArrayBuilder().add(EVIL).add(EVIL)))
                .build();
    }

    private static String page(String path, String query, JsonObject json, Optional<Description> description) {
        return new BrowsePage(answer(path, query, json, description)).html(new MultivaluedHashMap<>()).toString();
    }

    private static BrowsedAnswer answer(String path, String query, JsonObject json,
            Optional<Description> description) {
        return new BrowsedAnswer(new BrowsedAnswer.Asked("GET", path, query), 200, json, description,
                Optional.empty());
    }
}
