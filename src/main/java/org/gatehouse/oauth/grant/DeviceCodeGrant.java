package org.gatehouse.oauth.grant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.device.DeviceRequest;
import org.gatehouse.domain.device.DeviceService;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.oauth.oidc.IdTokens;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * A device's code for a token, once somebody has let the device in (RFC 8628 §3.4).
 *
 * <p>The waiting device is locked before anything is decided and goes with its token, so of many that present one code
 * one wins. That it asked too soon is remembered although the request is refused.
 */
@Stateless
public class DeviceCodeGrant implements TokenGrant {

    @Inject
    private DeviceService devices;
    @Inject
    private TokenService tokens;
    @Inject
    private ResourceIndicators resources;
    @Inject
    private IdTokens idTokens;
    @Inject
    private CurrentCaller current;

    @Override
    public String grantType() {
        return AuthorizationGrantType.DEVICE_CODE.standardName();
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        DeviceAuthorization.requireRegistered(client);
        DeviceRequest device = devices
                .lock(parameters.requiredSecret("device_code", "Request is missing device_code parameter."))
                .filter(found -> found.isOf(client))
                .orElseThrow(() -> refused(OAuthError.INVALID_GRANT, "The device code is unknown or was used."));
        requireAllowed(device);
        User user = device.user().filter(User::isActive)
                .orElseThrow(() -> refused(OAuthError.INVALID_GRANT, "The user has been deactivated."));
        Authorization authorization = device.authorization();
        NewToken wanted = NewToken.granted(client, device.user(), RequestedScope.left(device.scope(), client))
                .after(authorization)
                .limitedTo(resources.narrowed(authorization.resources(), parameters));
        devices.redeem(device);
        current.actsFor(user);
        IssuedToken issued = tokens.issue(wanted);
        TokenAnswer answer = TokenAnswer.of(issued);
        return idTokens.issue(issued, authorization, Optional.empty())
                .map(idToken -> answer.with("id_token", idToken)).orElse(answer);
    }

    private void requireAllowed(DeviceRequest device) {
        switch (devices.poll(device)) {
            case PENDING -> throw refused(OAuthError.AUTHORIZATION_PENDING, "Nobody has let the device in yet.");
            case HASTY -> throw refused(OAuthError.SLOW_DOWN,
                    "The device asks too often: it has to wait five seconds longer each time from now on.");
            case EXPIRED -> throw refused(OAuthError.EXPIRED_TOKEN, "Nobody has let the device in in time.");
            case DENIED -> throw refused(OAuthError.ACCESS_DENIED, "The device has been turned away.");
            case ALLOWED -> {
            }
        }
    }

    private static OAuthException refused(OAuthError error, String description) {
        return new OAuthException(error, description);
    }
}
