package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.RegistrationListener;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import org.junit.jupiter.api.Test;

class UnaskedPathsTest {

    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

    private final List<Callback> told = new ArrayList<>();
    private final ServerAuthContext asking = (message, client, service) -> AuthStatus.SEND_FAILURE;
    private final ServerAuthConfig others = stub(ServerAuthConfig.class,
            Map.of("getAuthContextID", "asked", "getAuthContext", asking));
    private final AuthConfigProvider provider = new UnaskedPaths(
            stub(AuthConfigProvider.class, Map.of("getServerAuthConfig", others)),
            Set.of("/api/o/token/", "/api/o/token"));

    private static <T> T stub(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(UnaskedPathsTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    private static MessageInfo message(Map<String, String> request, Map<String, Object> policy) {
        return stub(MessageInfo.class, Map.of("getRequestMessage", stub(HttpServletRequest.class, request), "getMap",
                policy));
    }

    private AuthStatus answer(MessageInfo message) throws AuthException {
        ServerAuthConfig config = provider.getServerAuthConfig("HttpServlet", "server ", callbacks -> told
                .addAll(List.of(callbacks)));
        return config.getAuthContext(config.getAuthContextID(message), null, Map.of())
                .validateRequest(message, new Subject(), null);
    }

    @Test
    void whoCallsAnUnaskedPathIsNobody() throws AuthException {
        for (String path : List.of("/api/o/token/", "/api/o/token")) {
            told.clear();
            assertThat(answer(message(Map.of("getServletPath", path), Map.of()))).isEqualTo(AuthStatus.SUCCESS);
            assertThat(told).singleElement().isInstanceOfSatisfying(CallerPrincipalCallback.class, callback -> {
                assertThat(callback.getPrincipal()).isNull();
                assertThat(callback.getName()).isNull();
            });
        }
    }

    @Test
    void everywhereElseTheServerAsksAsEver() throws AuthException {
        for (String path : List.of("/api/v2", "/api/o/token//", "/api/o/TOKEN/", "/api/o/token/;a=b", "/api/o/token/..",
                "/api/o/token/%2e%2e", "/api/o", "/api/o/", "", "/")) {
            assertThat(answer(message(Map.of("getServletPath", path), Map.of()))).as(path)
                    .isEqualTo(AuthStatus.SEND_FAILURE);
        }
        assertThat(answer(message(Map.of("getServletPath", "/api/o/token", "getPathInfo", "/"), Map.of())))
                .as("something below").isEqualTo(AuthStatus.SEND_FAILURE);
        assertThat(told).isEmpty();
    }

    @Test
    void whereTheServerInsistsOnACallerItAsksAnywhere() throws AuthException {
        assertThat(answer(message(Map.of("getServletPath", "/api/o/token/"), Map.of(MANDATORY, "true"))))
                .isEqualTo(AuthStatus.SEND_FAILURE);
    }

    @Test
    void theRegistrationStandsBeforeTheOneOfTheServerAndEndsWithTheApplication() {
        Registrations factory = new Registrations();
        ServletContext application = stub(ServletContext.class,
                Map.of("getVirtualServerName", "server", "getContextPath", "/path"));
        AuthConfigFactory.setFactory(factory);
        try {
            UnaskedPaths.register(application, Set.of("/x"));
            UnaskedPaths.unregister(application);
            assertThat(factory.providers).as("a server that asks in another way").isEmpty();

            factory.registerConfigProvider(provider, "HttpServlet", "server /path", "");
            UnaskedPaths.register(application, Set.of("/x"));
            assertThat(factory.providers).hasSize(1).extractingByKey("HttpServlet server /path")
                    .isInstanceOf(UnaskedPaths.class).isNotSameAs(provider);
            UnaskedPaths.unregister(application);
            assertThat(factory.providers).isEmpty();
        } finally {
            AuthConfigFactory.setFactory(null);
        }
    }

    /** Those of a server: one for each layer of an application. */
    private static final class Registrations extends AuthConfigFactory {

        private final Map<String, AuthConfigProvider> providers = new HashMap<>();

        @Override
        public AuthConfigProvider getConfigProvider(String layer, String application, RegistrationListener listener) {
            return providers.get(layer + " " + application);
        }

        @Override
        public String registerConfigProvider(AuthConfigProvider provider, String layer, String application,
                String description) {
            providers.put(layer + " " + application, provider);
            return layer + " " + application;
        }

        @Override
        public boolean removeRegistration(String id) {
            return providers.remove(id) != null;
        }

        @Override
        public String[] getRegistrationIDs(AuthConfigProvider provider) {
            return providers.keySet().stream().filter(id -> providers.get(id) == provider).toArray(String[]::new);
        }

        @Override
        public String registerConfigProvider(String type, Map<String, String> properties, String layer,
                String application, String description) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] detachListener(RegistrationListener listener, String layer, String application) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RegistrationContext getRegistrationContext(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refresh() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String registerServerAuthModule(ServerAuthModule module, Object context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeServerAuthModule(Object context) {
            throw new UnsupportedOperationException();
        }
    }
}
