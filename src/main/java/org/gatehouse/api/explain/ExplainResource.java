package org.gatehouse.api.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/explain/}: what would become of a request, and why; nothing is changed. */
@Path("explain")
@RequestScoped
public class ExplainResource implements Described {

    private static final String ABOUT = "What would become of a request, and which rule decides it.";

    @Inject
    private Explainer explainer;
    @Inject
    private Targets targets;
    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private TokenAccess access;
    @Inject
    private ServerConfig server;
    @Inject
    private CurrentCaller current;

    @Context
    private Application application;

    @GET
    public JsonObject usage() {
        return Json.createObjectBuilder().add("description", ABOUT).build();
    }

    @POST
    public JsonObject explain(RequestBody body) {
        Question question = Question.read(body, server.baseUrl());
        targets.among(application);
        return explainer.explain(question, subject(question)).json();
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.question("Explain", ABOUT, ExplainFields.ALL);
    }

    /** Who would send the request: the caller, or whoever holds a token that the caller sees. */
    private Caller subject(Question question) {
        Caller asking = current.required();
        return question.tokenId().map(id -> Caller.presenting(token(id, asking))).orElse(asking);
    }

    private AccessToken token(long id, Caller asking) {
        if (!tokens.exists(Criterion.is("id", id))) {
            throw ApiException.invalid("token", "Invalid pk \"" + id + "\" - object does not exist.");
        }
        return Lookups.readable(tokens, id, access.visibleTo(asking));
    }
}
