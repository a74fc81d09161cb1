package org.gatehouse.it.clients.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What callers may do by the scope of their tokens and by the groups that they are in. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class StockResource {

    @Inject
    private JsonWebToken token;

    /** For everybody. */
    @GET
    @Path("open")
    public String open() {
        return "open";
    }

    /** Tells whoever may see items who he is. */
    @GET
    @Path("items")
    public String items() {
        demand("read");
        return token.getName();
    }

    @POST
    @Path("items")
    public String order() {
        demand("write");
        return "ordered";
    }

    @GET
    @Path("keys")
    @RolesAllowed("Default/keepers")
    public String keys() {
        return "keys";
    }

    /** A scope is one claim, a list of words (RFC 9068 §2.2.3). */
    private void demand(String word) {
        if (token.getName() == null) {
            throw new NotAuthorizedException("Bearer");
        }
        String scope = token.getClaim("scope");
        if (scope == null || !List.of(scope.split(" ")).contains(word)) {
            throw new ForbiddenException();
        }
    }
}
