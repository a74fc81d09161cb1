package org.gatehouse.domain.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.domain.Change;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.gatehouse.platform.crypto.jose.SigningKeyPair;

/**
 * Answers which key signs now and which are published. What other nodes change is known here within
 * {@link #FRESH_FOR}.
 */
@ApplicationScoped
public class SigningKeys {

    /** How long what was read is taken for true; a new key is published for much longer before it signs. */
    static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private record Reading(List<SigningKey> keys, Instant until) {
    }

    @Inject
    private SigningKeyRepository repository;
    @Inject
    private InstallationVault vault;
    @Inject
    private Clock clock;

    private final Map<String, SigningKeyPair> opened = new ConcurrentHashMap<>();
    private volatile Reading latest;

    /** Whether there are keys to sign with; without a secret key there are none. */
    public boolean areAvailable() {
        return vault.vault().isPresent();
    }

    /** The key whose turn it is; none if none are available. */
    public Optional<SigningKeyPair> signing(SigningAlgorithm algorithm) {
        Instant now = clock.instant();
        return vault.vault().flatMap(open -> recent(now).stream()
                .filter(key -> key.algorithm() == algorithm && key.signs(now))
                .max(Comparator.comparing(SigningKey::signsFrom))
                .map(key -> opened.computeIfAbsent(key.kid(), kid -> key.pair(open))));
    }

    /** Those that others should know, also the ones that are yet to sign. */
    public List<SigningKey> published() {
        Instant now = clock.instant();
        return recent(now).stream().filter(key -> key.isPublished(now)).toList();
    }

    /** The published key of this name. */
    public Optional<SigningKey> published(String kid) {
        return published().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** Since when the key has signed that has done so for longest; none if nothing signs. */
    public Optional<Instant> oldestSigning() {
        Instant now = clock.instant();
        return recent(now).stream().filter(key -> key.signs(now)).map(SigningKey::signsFrom)
                .min(Comparator.naturalOrder());
    }

    /** Whether a key of this name may have been published here once and is no more; foreign names don't look like it. */
    public boolean isPerhapsForgotten(String kid) {
        return SigningKeyService.couldBeName(kid) && published(kid).isEmpty();
    }

    private List<SigningKey> recent(Instant now) {
        Reading known = latest;
        if (known == null || !now.isBefore(known.until())) {
            known = new Reading(repository.all(), now.plus(FRESH_FOR));
            opened.keySet().retainAll(known.keys().stream().map(SigningKey::kid).toList());
            latest = known;
        }
        return known.keys();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change change) {
        if (change.object() instanceof SigningKey) {
            latest = null;
        }
    }
}
