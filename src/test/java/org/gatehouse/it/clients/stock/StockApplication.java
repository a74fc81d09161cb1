package org.gatehouse.it.clients.stock;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** Callers come with a JWT (MicroProfile JWT 2.1 §5). */
@ApplicationScoped
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT", realmName = "stock")
@DeclareRoles("Default/keepers")
public class StockApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(StockResource.class);
    }
}
