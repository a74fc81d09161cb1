package org.gatehouse.domain.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gatehouse.platform.crypto.Vault;

/** The vault of this installation, as this node can open it. */
@ApplicationScoped
public class InstallationVault {

    private volatile Vault vault;

    /** Opens it, once the key has proved to be the right one. */
    void open(Vault proved) {
        vault = proved;
    }

    /** None if this node was given no secret key. */
    Optional<Vault> vault() {
        return Optional.ofNullable(vault);
    }
}
