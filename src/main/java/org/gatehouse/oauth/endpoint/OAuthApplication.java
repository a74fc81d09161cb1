package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything below {@code /api/o/}. */
@ApplicationPath(OAuthApplication.PATH)
public class OAuthApplication extends Application {

    static final String PATH = "/api/o";

    /** What clients call, also by scripts of their own pages, see {@link CrossOrigin}. */
    static final List<Class<?>> ENDPOINTS = List.of(TokenEndpoint.class, RevocationEndpoint.class,
            IntrospectionEndpoint.class, DeviceAuthorizationEndpoint.class, UserinfoEndpoint.class, JwksEndpoint.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ENDPOINTS);
        classes.addAll(List.of(OAuthRoot.class, CrossOrigin.class, RouteFilter.class, OAuthErrorMapper.class,
                OAuthFailureMapper.class));
        return classes;
    }

    /** Jersey would describe the resources by itself, and make relative {@code Location} headers absolute. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
