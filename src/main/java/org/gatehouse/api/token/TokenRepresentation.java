package org.gatehouse.api.token;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.SummaryFields;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.platform.json.Json;

/** A token as JSON; its values only at the moment at which it is made. */
final class TokenRepresentation {

    private TokenRepresentation() {
    }

    static JsonObject of(AccessToken token) {
        return builder(token).build();
    }

    static JsonObject of(IssuedToken issued) {
        JsonObjectBuilder json = builder(issued.token()).add("token", issued.value().reveal());
        issued.refreshValue().ifPresent(refresh -> json.add("refresh_token", refresh.reveal()));
        return json.build();
    }

    private static JsonObjectBuilder builder(AccessToken token) {
        String url = Links.token(token.id());
        JsonObjectBuilder related = Json.createObjectBuilder();
        JsonObjectBuilder summary = Json.createObjectBuilder();
        token.user().ifPresent(user -> {
            related.add("user", Links.user(user.id()));
            summary.add("user", SummaryFields.of(user));
        });
        token.application().ifPresent(application -> {
            related.add("application", Links.application(application.id()));
            summary.add("application", SummaryFields.of(application));
        });
        related.add("activity_stream", url + "activity_stream/");
        return Representation.of(token, ObjectType.ACCESS_TOKEN, url, related, summary, TokenFields.ALL);
    }
}
