package org.gatehouse.domain.key;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.Vault;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** Signing keys without a database: one for each algorithm, named after it. */
public final class KeyFixture {

    private static final Vault VAULT = new Vault(Secret.of("0123456789abcdef0123456789abcdef"));
    private static final List<SigningKey> KEYS = Arrays.stream(SigningAlgorithm.values())
            .map(algorithm -> new SigningKey(algorithm.name(), algorithm, VAULT, Instant.EPOCH, Instant.EPOCH))
            .toList();

    private KeyFixture() {
    }

    /** Keys that sign from the beginning of time. */
    public static SigningKeys keys(Clock clock) {
        return keys(clock, KEYS);
    }

    static SigningKeys keys(Clock clock, List<SigningKey> stored) {
        InstallationVault vault = new InstallationVault();
        vault.open(VAULT);
        return Injection.into(new SigningKeys(), clock, vault, new SigningKeyRepository() {
            @Override
            List<SigningKey> all() {
                return List.copyOf(stored);
            }
        });
    }

    static SigningKey key(String kid, Instant signsFrom) {
        return new SigningKey(kid, SigningAlgorithm.EdDSA, VAULT, signsFrom, Instant.EPOCH);
    }
}
