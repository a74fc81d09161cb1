package org.gatehouse.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.api.rest.OpenToAnonymous;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.token.TokenRevocation;
import org.gatehouse.platform.crypto.Secret;
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

    private static final Logger LOG = Logger.getLogger(TokenRevocationResource.class.getName());

    @Inject
    private TokenRevocation revocation;

    @POST
    public void revoke(RequestBody body) {
        Secret value = TokenValueForm.read(body);
        try {
            revocation.revoke(value);
        } catch (GoneException alreadyDone) { // somebody else was quicker
            LOG.log(Level.FINE, "a token was revoked twice at once", alreadyDone);
        }
    }
}
