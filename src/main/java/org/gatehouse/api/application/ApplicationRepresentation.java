package org.gatehouse.api.application;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.SummaryFields;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.TokenGlimpse;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.json.Json;

/** An application as JSON; its secret only at the moment at which it is made. */
final class ApplicationRepresentation {

    private static final String CLIENT_SECRET = "client_secret";

    private ApplicationRepresentation() {
    }

    static JsonObject of(Application application, ApplicationFacts facts) {
        return of(application, facts, Optional.empty());
    }

    static JsonObject of(Application application, ApplicationFacts facts, Optional<Secret> secret) {
        JsonObjectBuilder json = Representation.of(application, ObjectType.APPLICATION,
                Links.application(application.id()), related(application), summary(application, facts),
                ApplicationFields.ALL);
        secret.ifPresent(plain -> json.add(CLIENT_SECRET, plain.reveal()));
        if (!application.isConfidential()) { // AWX: the key is missing, not empty
            json.remove(CLIENT_SECRET);
        }
        return json.build();
    }

    private static JsonObjectBuilder related(Application application) {
        String url = Links.application(application.id());
        JsonObjectBuilder related = Json.createObjectBuilder().add("tokens", url + "tokens/").add("activity_stream",
                url + "activity_stream/");
        application.user().ifPresent(user -> related.add("user", Links.user(user.id())));
        application.organization().ifPresent(organization -> {
            related.add("organization", Links.organization(organization.id()));
            NamedUrl.of("applications", application.name(), organization.name())
                    .ifPresent(named -> related.add("named_url", named));
        });
        return related;
    }

    private static JsonObjectBuilder summary(Application application, ApplicationFacts facts) {
        JsonObjectBuilder summary = Json.createObjectBuilder();
        application.user().ifPresent(user -> summary.add("user", SummaryFields.of(user)));
        application.organization()
                .ifPresent(organization -> summary.add("organization", SummaryFields.of(organization)));
        return summary.add("user_capabilities", facts.capabilities().on(application.id())).add("tokens",
                tokens(application, facts));
    }

    private static JsonObject tokens(Application application, ApplicationFacts facts) {
        var results = Json.createArrayBuilder();
        for (TokenGlimpse token : facts.tokens().getOrDefault(application.id(), List.of())) {
            results.add(Json.createObjectBuilder().add("id", token.id()).add("token", Secret.MASK).add("scope",
                    token.scope()));
        }
        return Json.createObjectBuilder().add("count", facts.tokenCounts().getOrDefault(application.id(), 0L))
                .add("results", results).build();
    }
}
