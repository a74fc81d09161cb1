package org.gatehouse.oauth.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.device.DeviceService;
import org.gatehouse.domain.device.IssuedDeviceRequest;
import org.gatehouse.domain.device.NewDeviceRequest;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** How a device without a keyboard begins (RFC 8628 §3.1). */
@ApplicationScoped
public class DeviceAuthorization {

    @Inject
    private DeviceService devices;
    @Inject
    private ResourceIndicators resources;

    /** The codes with which the device waits. */
    @RetryOnConflict
    public IssuedDeviceRequest begin(Application client, Parameters parameters) {
        requireRegistered(client);
        Scope scope = RequestedScope.of(client, parameters);
        return devices.begin(new NewDeviceRequest(client, scope, resources.requested(parameters)));
    }

    static void requireRegistered(Application client) {
        if (!client.allows(AuthorizationGrantType.DEVICE_CODE)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for another grant.");
        }
    }
}
