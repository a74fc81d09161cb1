package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.config.PasswordConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

    private static final PasswordHasher HASHER = new PasswordHasher(new PasswordConfig(1), new RandomText());

    /** From the test suite of the reference implementation of Argon2. */
    private static final String REFERENCE = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    /** Computed with Python's hashlib. */
    private static final String DJANGO = "pbkdf2_sha256$260000$seasalt$69scfPzcvE9D6ZqCQp5TmwTyG4BmQpctIjcLgMiZliI=";
    private static final String DJANGO_UMLAUTS = "pbkdf2_sha256$1000$NaCl4Django$/KR6DQncC1+4uMfx6PH971dSpdftSapMWduw7L9Os4k=";

    @AfterEach
    void everyPlaceIsFreeAgain() {
        assertThat(places().availablePermits()).isEqualTo(1);
    }

    @Test
    void aNewHashIsArgon2idWithItsParametersAndVerifiesItsPasswordOnly() {
        Secret password = Secret.of("correct horse battery stäple 🐎");
        String hash = HASHER.hash(password);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(HASHER.verifies(password, hash)).isTrue();
        assertThat(HASHER.verifies(Secret.of("correct horse battery stäple 🐴"), hash)).isFalse();
        assertThat(HASHER.verifies(Secret.of(""), hash)).isFalse();
    }

    @Test
    void theSamePasswordNeverGivesTheSameHash() {
        assertThat(HASHER.hash(Secret.of("a"))).isNotEqualTo(HASHER.hash(Secret.of("a")));
    }

    @Test
    @Rfc("9106#3")
    void aHashOfTheReferenceImplementationVerifies() {
        assertThat(HASHER.verifies(Secret.of("password"), REFERENCE)).isTrue();
        assertThat(HASHER.verifies(Secret.of("Password"), REFERENCE)).isFalse();
    }

    @Test
    void aHashIsOutdatedOnceTheParametersHaveGrown() {
        assertThat(HASHER.isOutdated(HASHER.hash(Secret.of("a")))).isFalse();
        assertThat(HASHER.isOutdated("$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$AAAAAA")).isFalse();
        assertThat(HASHER.isOutdated(REFERENCE)).as("less memory").isTrue();
        assertThat(HASHER.isOutdated("$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$AAAAAA")).as("fewer passes").isTrue();
    }

    @Test
    void aPasswordThatDjangoHashedVerifiesAndIsToBeHashedAnew() {
        assertThat(HASHER.verifies(Secret.of("swordfish"), DJANGO)).isTrue();
        assertThat(HASHER.verifies(Secret.of("grüß dich"), DJANGO_UMLAUTS)).isTrue();
        assertThat(HASHER.verifies(Secret.of("grüss dich"), DJANGO_UMLAUTS)).isFalse();
        assertThat(HASHER.verifies(Secret.of(""), DJANGO_UMLAUTS)).isFalse();
        assertThat(HASHER.isOutdated(DJANGO)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "swordfish", "$argon2id$", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$AAAA",
            "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$AAAAAA", "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$AAAAAA",
            "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$AAAAAA", "$argon2id$v=19$m=0,t=1,p=1$c29tZXNhbHQ$AAAAAA",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$A", "$argon2id$v=19$m=256,t=2,p=1$A$AAAAAA",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$AA", "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$AAAAAA",
            "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$AAAAAA", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$AAAAAA=",
            "pbkdf2_sha256$", "pbkdf2_sha256$0$salt$AAAA", "pbkdf2_sha256$9999999$salt$AAAA",
            "pbkdf2_sha256$1$$AAAA", "pbkdf2_sha256$1$salt$A", "pbkdf2_sha256$1$salt$====",
            "pbkdf2_sha256$1$salt$AAAA===", "pbkdf2_sha1$1$salt$AAAA", "bcrypt$$2b$12$abc"})
    void garbageVerifiesNothingAndThrowsNothing(String garbage) {
        assertThat(HASHER.verifies(Secret.of("swordfish"), garbage)).isFalse();
    }

    @Test
    void unknownUsersAreNobody() {
        assertThat(HASHER.verifiesNobody(Secret.of("swordfish"))).isFalse();
    }

    @Test
    void whoeverFindsNoPlaceWithinTwoSecondsIsToldToComeBack() throws InterruptedException {
        places().acquire();
        long start = System.nanoTime();
        try {
            assertThatThrownBy(() -> HASHER.hash(Secret.of("a"))).isInstanceOf(OverloadedException.class);
        } finally {
            places().release();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(1900),
                Duration.ofSeconds(10));
        assertThat(OverloadedException.RETRY_AFTER).isPositive();
    }

    @Test
    void anInterruptedThreadDoesNotHashAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> HASHER.hash(Secret.of("a"))).isInstanceOf(OverloadedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Semaphore places() {
        try {
            Field field = PasswordHasher.class.getDeclaredField("places");
            field.setAccessible(true);
            return (Semaphore) field.get(HASHER);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
