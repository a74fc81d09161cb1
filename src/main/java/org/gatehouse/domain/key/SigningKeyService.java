package org.gatehouse.domain.key;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.installation.Installation;
import org.gatehouse.domain.installation.InstallationRepository;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.platform.config.KeyConfig;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.Vault;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.gatehouse.platform.time.Moments;

/**
 * Makes, replaces and removes signing keys. Whatever changes them holds the lock of the installation, so that nodes
 * which do it at once end with one set.
 */
@Stateless
public class SigningKeyService {

    private static final int KID_LENGTH = 20;
    /** What is signed lives a day at the most, unless it is an access token, whose lifetime is a setting. */
    private static final Duration OTHER_TOKENS = Duration.ofDays(1);

    @Inject
    private InstallationRepository installations;
    @Inject
    private SigningKeyRepository keys;
    @Inject
    private InstallationVault vault;
    @Inject
    private SettingService settings;
    @Inject
    private KeyConfig config;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Whether the database holds something that only a secret key opens. */
    public boolean isSealed() {
        return installations.current().secretKeyCheck().isPresent();
    }

    /** Whether this is the secret key of the installation. */
    public boolean isSealedUnder(Secret secretKey) {
        return installations.current().secretKeyCheck().equals(Optional.of(new Vault(secretKey).checkValue()));
    }

    /**
     * Opens the vault with the secret key, and makes the keys that are missing.
     *
     * @return whether this is the secret key of the installation; if not, nothing was done
     */
    public boolean open(Secret secretKey) {
        Vault asked = new Vault(secretKey);
        Instant now = clock.instant();
        // A first start waits for them: two are RSA, so that a second core halves the time.
        List<SigningKey> made = missing().parallel().map(algorithm -> newKey(algorithm, asked, now, now)).toList();
        Installation installation = lockInstallation(); // not before: keys take longer than another node waits for
        Optional<Digest> expected = installation.secretKeyCheck();
        if (expected.isPresent() && !expected.get().equals(asked.checkValue())) {
            return false;
        }
        installation.expectSecretKey(asked.checkValue());
        vault.open(asked);
        List<SigningAlgorithm> stillMissing = missing().toList();
        made.stream().filter(key -> stillMissing.contains(key.algorithm())).forEach(this::add);
        return true;
    }

    private Stream<SigningAlgorithm> missing() {
        List<SigningKey> existing = keys.all();
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm -> existing.stream().noneMatch(key -> key.algorithm() == algorithm));
    }

    /**
     * New keys take the place of those that sign, which stay published for whatever they have signed. Where a new key is
     * waiting already, nothing is done: whoever asks meanwhile gets the same ones.
     *
     * @return the keys that are going to sign
     * @throws NoSecretKeyException if a new key can't be sealed here
     */
    public List<SigningKey> rotate() {
        Installation installation = lockInstallation();
        Instant now = clock.instant();
        List<SigningKey> existing = keys.all();
        return Arrays.stream(SigningAlgorithm.values()).map(algorithm -> replaced(algorithm,
                existing.stream().filter(key -> key.algorithm() == algorithm).toList(), installation, now)).toList();
    }

    private SigningKey replaced(SigningAlgorithm algorithm, List<SigningKey> known, Installation installation,
            Instant now) {
        Instant begin = now.plus(config.publishAhead());
        return known.stream().filter(key -> key.isWaiting(now)).findFirst().orElseGet(() -> {
            known.stream().filter(key -> key.signs(now)).forEach(key -> retire(key, begin, now));
            return add(newKey(algorithm, openVault(installation), begin, now));
        });
    }

    /**
     * Takes a key out of use at once, because somebody else may know it: it signs nothing any more and is not published,
     * so what it has signed is worth nothing to whoever looks at the published keys. If it was its turn, its successor
     * takes over early, or else a new key that nobody knows yet. Once done, nothing more happens.
     *
     * @return the keys that sign with its algorithm from now on
     * @throws NoSecretKeyException if a new key is needed and can't be sealed here
     */
    public List<SigningKey> withdraw(long id) {
        Installation installation = lockInstallation();
        Instant now = clock.instant();
        List<SigningKey> existing = keys.all();
        SigningKey known = existing.stream().filter(key -> key.id() == id).findFirst()
                .orElseThrow(GoneException::new);
        List<SigningKey> peers = existing.stream()
                .filter(key -> key != known && key.algorithm() == known.algorithm()).toList();
        boolean waiting = known.isWaiting(now);
        if (known.isPublished(now)) {
            change(known, key -> key.retire(now, now, now));
        }
        List<SigningKey> signing = peers.stream().filter(key -> key.signs(now)).toList();
        if (signing.isEmpty()) {
            return List.of(successor(known.algorithm(), peers, installation, now));
        }
        if (waiting) {
            signing.forEach(predecessor -> change(predecessor, key -> key.goOn(now)));
        }
        return signing;
    }

    /** Whether the keys have signed for long enough. */
    public boolean isRotationDue() {
        Instant now = clock.instant();
        return !config.rotation().isZero() && keys.all().stream()
                .anyMatch(key -> key.signs(now) && !key.signsFrom().plus(config.rotation()).isAfter(now));
    }

    /** Removes keys that nothing alive is signed by. */
    public void removeDead() {
        lockInstallation();
        Instant now = clock.instant();
        keys.all().stream().filter(key -> !key.isPublished(now)).forEach(this::remove);
    }

    /**
     * Seals everything under another secret key, which the whole installation needs from now on.
     *
     * @throws NoSecretKeyException if this node can't open what is sealed
     */
    public void reseal(Secret secretKey) {
        Installation installation = lockInstallation();
        Vault known = openVault(installation);
        Vault other = new Vault(secretKey);
        Instant now = clock.instant();
        keys.all().forEach(key -> key.reseal(known, other, now));
        installation.expectSecretKey(other.checkValue());
    }

    private SigningKey successor(SigningAlgorithm algorithm, List<SigningKey> peers, Installation installation,
            Instant now) {
        Optional<SigningKey> next = peers.stream().filter(key -> key.isWaiting(now)).findFirst();
        next.ifPresent(early -> change(early, key -> key.begin(now)));
        return next.orElseGet(() -> add(newKey(algorithm, openVault(installation), now, now)));
    }

    /** Whether a key of ours could have this name. */
    static boolean couldBeName(String kid) {
        return kid.matches("[0-9A-Za-z]{" + KID_LENGTH + "}");
    }

    private SigningKey newKey(SigningAlgorithm algorithm, Vault sealing, Instant signsFrom, Instant now) {
        return new SigningKey(random.base62(KID_LENGTH), algorithm, sealing, signsFrom, now);
    }

    private SigningKey add(SigningKey key) {
        SigningKey added = keys.add(key);
        changes.fire(new Change.Created(added));
        return added;
    }

    private void retire(SigningKey key, Instant lastSignature, Instant now) {
        Duration longest = settings.seconds(SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS);
        Instant lastReader = Moments.after(lastSignature,
                longest.compareTo(OTHER_TOKENS) > 0 ? longest : OTHER_TOKENS);
        change(key, retiring -> retiring.retire(lastSignature, lastReader, now));
    }

    private void change(SigningKey key, Consumer<SigningKey> change) {
        Map<String, Object> before = key.snapshot();
        change.accept(key);
        changes.fire(new Change.Updated(key, Change.differences(before, key.snapshot())));
    }

    private void remove(SigningKey key) {
        changes.fire(new Change.Deleted(key));
        keys.remove(key);
    }

    /** A race: while this node waited for the lock, or before, another secret key may have come to count. */
    private Vault openVault(Installation locked) {
        return vault.vault().filter(open -> locked.secretKeyCheck().equals(Optional.of(open.checkValue())))
                .orElseThrow(NoSecretKeyException::new);
    }

    private Installation lockInstallation() {
        return installations.lock().orElseThrow(GoneException::new);
    }
}
