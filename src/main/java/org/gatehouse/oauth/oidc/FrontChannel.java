package org.gatehouse.oauth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.session.Session;
import org.gatehouse.domain.session.SessionClient;
import org.gatehouse.domain.session.SessionClients;
import org.gatehouse.platform.config.ServerConfig;

/** Which pages of clients the browser has to load so that they sign its user out (Front-Channel Logout §2 and §3). */
@ApplicationScoped
public class FrontChannel {

    @Inject
    private SessionClients clients;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private ServerConfig server;

    /** Their addresses, with issuer and session, of a session that is about to end. */
    public List<String> addresses(Session session) {
        List<Long> relying = clients.of(List.of(session.publicId())).stream().map(SessionClient::applicationId)
                .distinct().toList();
        return applications.findAll(relying).stream().filter(Application::isUsable)
                .flatMap(client -> client.metadata().logout().frontchannelUri().stream())
                .map(uri -> uri + (uri.contains("?") ? "&" : "?") + "iss=" + encode(server.baseUrl().toString())
                        + "&sid=" + encode(session.publicId()))
                .distinct().toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
