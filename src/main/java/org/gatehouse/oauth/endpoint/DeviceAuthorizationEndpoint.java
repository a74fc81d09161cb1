package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.grant.DeviceAuthorization;
import org.gatehouse.platform.config.ServerConfig;

/** {@code POST /api/o/device_authorization/} (RFC 8628 §3.1): a device begins to wait for somebody to let it in. */
@WebServlet({DeviceAuthorizationEndpoint.ROUTE, "/api/o/device_authorization"})
public class DeviceAuthorizationEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/device_authorization/";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClientAuthentication clients;
    @Inject
    private transient DeviceAuthorization devices;
    @Inject
    private transient ServerConfig server;

    public DeviceAuthorizationEndpoint() {
        super(ROUTE, "POST");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) throws IOException {
        Parameters parameters = FormBody.read(request);
        Application client = clients.authenticate(authorization(request), parameters);
        return DeviceAuthorizationResponse.of(devices.begin(client, parameters), server.baseUrl());
    }
}
