package org.gatehouse.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.gatehouse.api.rest.OpenToAnonymous;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.token.TokenRevocation;
import org.gatehouse.platform.persistence.RetryOnConflict;

/**
 * {@code /api/v2/tokens/revoke/}: ends a token whose value somebody has found. Whoever has it could use it, so he may end
 * it, without any credentials; the answer does not tell whether there was such a token.
 */
@Path("tokens/revoke")
@ApplicationScoped
@RetryOnConflict
@OpenToAnonymous
public class TokenRevocationResource {

    @Inject
    private TokenRevocation revocation;

    @POST
    public void revoke(RequestBody body) {
        revocation.revoke(TokenValueForm.read(body));
    }
}
