package org.gatehouse.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.NOW;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.installation.Installation;
import org.gatehouse.domain.installation.InstallationRepository;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.fixture.Entities;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.config.KeyConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.Vault;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.gatehouse.platform.time.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rotation without a database, of keys that have signed for a while. */
class SigningKeyServiceTest {

    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Secret OLD = Secret.of("0123456789abcdef0123456789abcdef");
    private static final Secret NEW = Secret.of("fedcba9876543210fedcba9876543210");

    private final List<SigningKey> stored = new ArrayList<>();
    private final Installation installation = new Installation() {
    };
    private final InstallationVault vault = new InstallationVault();
    private Duration longest = Duration.ofHours(10);
    private Runnable whileItWaits = () -> {
    };

    private final SigningKeyService service = Injection.into(new SigningKeyService(), Clock.fixed(NOW, ZoneOffset.UTC),
            vault, new RandomText(), new KeyConfig(Optional.empty(), Duration.ofDays(90), AHEAD), silence(),
            new InstallationRepository() {
                @Override
                public Optional<Installation> lock() {
                    whileItWaits.run();
                    return Optional.of(installation);
                }
            }, new SigningKeyRepository() {
                @Override
                List<SigningKey> all() {
                    return List.copyOf(stored);
                }

                @Override
                public SigningKey add(SigningKey newcomer) {
                    stored.add(Entities.identified(stored.size() + 1, newcomer));
                    return newcomer;
                }
            }, new SettingService() {
                @Override
                public Duration seconds(SettingKey key) {
                    return key == SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS ? longest : Duration.ZERO;
                }
            });

    private static Event<?> silence() {
        return (Event<?>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    }

    @BeforeEach
    void aKeyOfEachKindSigns() {
        Vault sealing = new Vault(OLD);
        installation.expectSecretKey(sealing.checkValue());
        vault.open(sealing);
        Arrays.stream(SigningAlgorithm.values()).forEach(algorithm -> stored.add(Entities.identified(
                stored.size() + 1, new SigningKey(algorithm.name(), algorithm, sealing, NOW.minusSeconds(1), NOW))));
    }

    @Test
    void anOldKeyIsPublishedForAsLongAsWhatItSignsLives() {
        SigningKey old = stored.get(0);
        List<SigningKey> successors = service.rotate();

        assertThat(successors).hasSize(SigningAlgorithm.values().length)
                .allMatch(key -> key.signsFrom().equals(NOW.plus(AHEAD)));
        assertThat(old.publishedUntil()).as("a day at least").contains(NOW.plus(AHEAD).plus(Duration.ofDays(1)));
        assertThat(service.rotate()).as("nobody needs others while these wait").isEqualTo(successors);
    }

    @Test
    void tokensOfTenThousandYearsDoNotHinderARotation() {
        longest = Duration.ofSeconds(315_360_000_000L);
        SigningKey old = stored.get(0);
        service.rotate();

        assertThat(old.publishedUntil()).contains(Moments.LAST);
        assertThat(old.signsUntil()).contains(NOW.plus(AHEAD));
    }

    @Test
    void whoWaitsWhileTheSecretKeyIsReplacedSealsNothingUnderTheOldOne() {
        List<SigningKey> before = List.copyOf(stored);
        whileItWaits = () -> installation.expectSecretKey(new Vault(NEW).checkValue());

        assertThatThrownBy(service::rotate).isInstanceOf(NoSecretKeyException.class);
        assertThatThrownBy(() -> service.withdraw(1)).isInstanceOf(NoSecretKeyException.class);
        assertThatThrownBy(() -> service.reseal(OLD)).isInstanceOf(NoSecretKeyException.class);
        assertThat(stored).isEqualTo(before);
        assertThat(installation.secretKeyCheck()).contains(new Vault(NEW).checkValue());
    }

    @Test
    void theNodeThatHasReplacedTheSecretKeySealsUnderTheNewOne() {
        service.reseal(NEW);
        assertThatThrownBy(service::rotate).isInstanceOf(NoSecretKeyException.class);
        assertThat(service.open(NEW)).isTrue();

        SigningKey successor = service.rotate().get(0);
        assertThat(successor.pair(new Vault(NEW)).publicJwk()).isEqualTo(successor.publicJwk());
    }

    @Test
    void aKeyIsWithdrawnWithoutTheSecretKeyIfItsSuccessorIsWaiting() {
        SigningKey successor = service.rotate().get(0);
        whileItWaits = () -> installation.expectSecretKey(new Vault(NEW).checkValue());

        assertThat(service.withdraw(1)).containsExactly(successor);
        assertThat(successor.signs(NOW)).isTrue();
    }
}
