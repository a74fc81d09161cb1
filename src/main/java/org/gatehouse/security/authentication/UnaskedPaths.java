package org.gatehouse.security.authentication;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Spares requests to some paths the question who is calling, where no caller is recognised anyway: the server takes
 * longer to find {@link CallerAuthenticationMechanism} than that takes to say so. Stands before whatever the server has
 * registered for this application (Jakarta Authentication 3.0, Servlet Container Profile), which goes on answering for all other paths.
 *
 * <p>Whoever isn't asked for is nobody, so that a path too many would let nobody in.
 */
public final class UnaskedPaths implements AuthConfigProvider {

    private static final String LAYER = "HttpServlet";
    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";
    private static final String NOBODY = UnaskedPaths.class.getName();

    private final AuthConfigProvider others;
    private final Set<String> paths;

    UnaskedPaths(AuthConfigProvider others, Set<String> paths) {
        this.others = others;
        this.paths = Set.copyOf(paths);
    }

    /**
     * From now on nobody is asked for at these paths; does nothing on a server that doesn't ask by Jakarta
     * Authentication. The registration ends with the application.
     *
     * @param paths those that servlets are mapped to, each of them a whole one
     */
    public static void register(ServletContext application, Set<String> paths) {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        AuthConfigProvider asking = factory == null ? null
                : factory.getConfigProvider(LAYER, name(application), null);
        if (asking != null) {
            factory.registerConfigProvider(new UnaskedPaths(asking, paths), LAYER, name(application), "Gatehouse");
        }
    }

    /** Takes it back, with what it stands before, when the application ends. */
    public static void unregister(ServletContext application) {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        if (factory != null && factory.getConfigProvider(LAYER, name(application), null) instanceof UnaskedPaths own) {
            for (String registration : factory.getRegistrationIDs(own)) {
                factory.removeRegistration(registration);
            }
        }
    }

    /** What a server calls an application. */
    private static String name(ServletContext application) {
        return application.getVirtualServerName() + " " + application.getContextPath();
    }

    @Override
    public ServerAuthConfig getServerAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        return new Config(others.getServerAuthConfig(layer, application, handler), paths, new Nobody(handler));
    }

    @Override
    public ClientAuthConfig getClientAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        return others.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public void refresh() {
        others.refresh();
    }

    /** Decides who answers for a request. */
    private record Config(ServerAuthConfig others, Set<String> paths, Nobody nobody) implements ServerAuthConfig {

        @Override
        public String getAuthContextID(MessageInfo message) {
            return isUnasked(message) ? NOBODY : others.getAuthContextID(message);
        }

        /** By what the server has decoded, normalized and found a servlet for, never by what was sent. */
        private boolean isUnasked(MessageInfo message) {
            return message.getRequestMessage() instanceof HttpServletRequest request && request.getPathInfo() == null
                    && paths.contains(request.getServletPath()) && !message.getMap().containsKey(MANDATORY);
        }

        @Override
        public ServerAuthContext getAuthContext(String id, Subject service, Map<String, Object> properties)
                throws AuthException {
            if (NOBODY.equals(id)) {
                return nobody;
            }
            ServerAuthContext asking = others.getAuthContext(id, service, properties);
            return asking == null ? null : new AskedOnce(asking);
        }

        @Override
        public String getMessageLayer() {
            return others.getMessageLayer();
        }

        @Override
        public String getAppContext() {
            return others.getAppContext();
        }

        @Override
        public void refresh() {
            others.refresh();
        }

        @Override
        public boolean isProtected() {
            return others.isProtected();
        }
    }
}
