package org.gatehouse.oauth.endpoint;

import java.net.URI;
import org.gatehouse.domain.device.IssuedDeviceRequest;
import org.gatehouse.platform.json.Json;

/** What a waiting device is told (RFC 8628 §3.2): the one moment at which its codes are seen. */
final class DeviceAuthorizationResponse {

    private DeviceAuthorizationResponse() {
    }

    static OAuthAnswer of(IssuedDeviceRequest issued, URI server) {
        String page = server + "/device/";
        String userCode = issued.userCode().shown();
        return OAuthAnswer.json(200, Json.createObjectBuilder().add("device_code", issued.deviceCode().reveal())
                .add("user_code", userCode).add("verification_uri", page)
                .add("verification_uri_complete", page + "?user_code=" + userCode)
                .add("expires_in", issued.lifetime().toSeconds()).add("interval", issued.interval().toSeconds())
                .build());
    }
}
