package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything below {@code /.well-known/} (RFC 8615). */
@ApplicationPath(WellKnownApplication.PATH)
public class WellKnownApplication extends Application {

    static final String PATH = "/.well-known";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(MetadataEndpoint.class, ProtectedResourceEndpoint.class, CrossOrigin.class,
                OAuthErrorMapper.class, OAuthFailureMapper.class);
    }

    /** As for {@link OAuthApplication}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
