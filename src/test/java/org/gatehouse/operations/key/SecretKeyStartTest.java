package org.gatehouse.operations.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.domain.key.SigningKeyService;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.config.ConfigurationException;
import org.gatehouse.platform.config.DatabaseConfig;
import org.gatehouse.platform.config.KeyConfig;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyStartTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** What the database knows of the key. */
    private static final class Sealed extends SigningKeyService {

        private Optional<Secret> under = Optional.empty();

        @Override
        public boolean isSealed() {
            return under.isPresent();
        }

        @Override
        public boolean isSealedUnder(Secret secretKey) {
            return under.equals(Optional.of(secretKey));
        }

        @Override
        public boolean open(Secret secretKey) {
            under = under.or(() -> Optional.of(secretKey));
            return isSealedUnder(secretKey);
        }

        @Override
        public void reseal(Secret secretKey) {
            under = Optional.of(secretKey);
        }
    }

    @TempDir
    private Path data;
    private final Sealed database = new Sealed();

    @Test
    void theEmbeddedDatabaseGetsAKeyOfItsOwnOnce() throws IOException {
        start("jdbc:h2:file:x", "").open();
        Secret made = SecretFile.read(file());
        start("jdbc:h2:file:x", "").open();

        assertThat(made.length()).isEqualTo(43);
        assertThat(SecretFile.read(file())).isEqualTo(made);
        assertThat(database.under).contains(made);
    }

    @Test
    void aLostFileIsNotReplacedByAnotherKey() {
        database.under = Optional.of(Secret.of(KEY));

        assertThatThrownBy(() -> start("jdbc:h2:file:x", "").open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("secret-key").hasMessageContaining("is missing");
        assertThat(file()).doesNotExist();
    }

    @Test
    void mySqlStartsWithoutAKeyAsLongAsNothingIsSealed() throws IOException {
        start("jdbc:mysql://db/x", "").open();

        assertThat(database.isSealed()).isFalse();
        assertThat(file()).doesNotExist();
        database.under = Optional.of(Secret.of(KEY));
        assertThatThrownBy(() -> start("jdbc:mysql://db/x", "").open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GATEHOUSE_SECRET_KEY").hasMessageContaining("must be set");
    }

    @Test
    void aWrongKeyStopsTheStartAndIsNotPrinted() {
        database.under = Optional.of(Secret.of(KEY));
        String wrong = "f".repeat(32);

        assertThatThrownBy(() -> start("jdbc:mysql://db/x", wrong).open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not the key").hasMessageNotContaining(wrong);
    }

    @Test
    void aReplacementThatWasKilledIsFinishedAtTheNextStart() throws IOException {
        start("jdbc:h2:file:x", "").open();
        Secret fresh = Secret.of(KEY);
        SecretFile.write(data.resolve("secret-key.draft"), fresh);
        start("jdbc:h2:file:x", "").open(); // killed before the database knew of it
        assertThat(SecretFile.read(file())).isNotEqualTo(fresh);

        database.under = Optional.of(fresh);
        start("jdbc:h2:file:x", "").open(); // killed after it did
        assertThat(SecretFile.read(file())).isEqualTo(fresh);
        assertThat(Files.exists(data.resolve("secret-key.draft"))).isFalse();
    }

    private SecretKeyStart start(String url, String setting) {
        KeyConfig keys = new KeyConfig(Optional.of(setting).filter(text -> !text.isEmpty()), Duration.ZERO,
                Duration.ofMinutes(10));
        return Injection.into(new SecretKeyStart(), keys, new ServerConfig(URI.create("http://localhost"), data, "n"),
                new DatabaseConfig(url, "sa", ""), database, new RandomText());
    }

    private Path file() {
        return data.resolve("secret-key");
    }
}
