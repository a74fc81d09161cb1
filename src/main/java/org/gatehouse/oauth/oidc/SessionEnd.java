package org.gatehouse.oauth.oidc;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.session.Session;
import org.gatehouse.domain.session.SessionClient;
import org.gatehouse.domain.session.SessionClients;
import org.gatehouse.domain.session.SessionsEnded;

/** Finds out who has to hear that sessions end, while it is still known. */
@ApplicationScoped
public class SessionEnd {

    private static final int FIRST = 100;

    @Inject
    private SessionClients clients;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private Event<LogoutNotices> notices;

    void onEnded(@Observes @Priority(FIRST) SessionsEnded ended) {
        List<SessionClient> relying = clients.of(ended.publicIds());
        if (relying.isEmpty()) {
            return;
        }
        Map<String, Session> sessions = ended.sessions().stream()
                .collect(Collectors.toMap(Session::publicId, Function.identity(), (one, other) -> one));
        Map<Long, Application> known = applications
                .findAll(relying.stream().map(SessionClient::applicationId).distinct().toList()).stream()
                .filter(Application::isUsable).collect(Collectors.toMap(Application::id, Function.identity()));
        List<LogoutNotice> all = new ArrayList<>();
        relying.stream().filter(one -> known.containsKey(one.applicationId())).forEach(one -> {
            Application client = known.get(one.applicationId());
            client.metadata().logout().backchannelUri().ifPresent(address -> all.add(new LogoutNotice(client,
                    URI.create(address), sessions.get(one.publicId()).user().subject(), one.publicId())));
        });
        if (!all.isEmpty()) {
            notices.fire(new LogoutNotices(all.stream().distinct().toList()));
        }
    }
}
