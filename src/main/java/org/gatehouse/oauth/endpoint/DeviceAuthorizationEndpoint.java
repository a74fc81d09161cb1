package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.grant.DeviceAuthorization;
import org.gatehouse.platform.config.ServerConfig;

/** {@code POST /api/o/device_authorization/} (RFC 8628 §3.1): a device begins to wait for somebody to let it in. */
@Path("device_authorization")
@RequestScoped
public class DeviceAuthorizationEndpoint {

    @Inject
    private ClientAuthentication clients;
    @Inject
    private DeviceAuthorization devices;
    @Inject
    private ServerConfig server;

    @POST
    public Response begin(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) throws IOException {
        Parameters parameters = FormBody.read(headers, uri, body);
        Application client = clients.authenticate(AuthorizationHeaders.of(headers), parameters);
        return DeviceAuthorizationResponse.of(devices.begin(client, parameters), server.baseUrl());
    }
}
