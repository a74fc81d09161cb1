package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything below {@code /api/o/}. */
@ApplicationPath("/api/o")
public class OAuthApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(//
                OAuthRoot.class, //
                TokenEndpoint.class, //
                RevocationEndpoint.class, //
                DeviceAuthorizationEndpoint.class, //
                JwksEndpoint.class, //
                IntrospectionEndpoint.class, //
                CrossOrigin.class, //
                UserinfoEndpoint.class, //
                OAuthErrorMapper.class, //
                OAuthFailureMapper.class);
    }

    /** Jersey would describe the resources by itself, and make relative {@code Location} headers absolute. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
