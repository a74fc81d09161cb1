package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted with Python's cryptography library under the key "awxsecret", as AWX does it. */
class AwxFieldCipherTest {

    private static final Secret STORED = Secret.of("$encrypted$UTF8$AESCBC$Z0FBQUFBQnJCWkU1QVN1OHA0MkRVa2g2a2d1SDFQX1FC"
            + "UGxsa1RVYUxkVzhzM25nWk9keTlCN2dBVDVxRUJuOS02X0oxMXB5azdmWHdSaGZHTGtVUmRIU0tRTXBsQzR3a2lSVnVGQVdFSUZabjV1cX"
            + "kxWHFIY0U9");
    private static final Secret BEYOND_ASCII = Secret.of("$encrypted$UTF8$AESCBC$Z0FBQUFBQnJCWkU1eFppd1lGZW9RNmNHeGYwRk"
            + "NvdTdBQmdIWldTN2U3bXZ3cEp5MkE4SFo4eEU4V2VaaFNaTjVwbUwtQ1IwZkl2d0VQRFl5Mkpma3hRaDVPQW5VaTBYQ0E9PQ==");

    private final AwxFieldCipher cipher = new AwxFieldCipher(Secret.of("awxsecret"));

    @Test
    void whatAwxEncryptedIsOpened() {
        assertThat(cipher.open(STORED).orElseThrow().reveal()).isEqualTo("CL13NTs3cr3tOfAwx0123456789");
        assertThat(cipher.open(BEYOND_ASCII).orElseThrow().reveal()).isEqualTo("grün");
    }

    @Test
    void theLineEndOfAKeyFileDoesNotBelongToTheKey() {
        assertThat(new AwxFieldCipher(Secret.of("awxsecret\n")).open(STORED)).isPresent();
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThat(new AwxFieldCipher(Secret.of("awxsecres")).open(STORED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clear", "$encrypted$", "$encrypted$UTF8$AESCBC$", "$encrypted$UTF8$AESCBC$Z0FB",
            "$encrypted$UTF8$AESCBC$!!", "$encrypted$AES$Z0FBQUFBQnJCWkU1QVN1OHA0MkRVa2g2a2d1SDFQX1FC"})
    void whatIsDamagedOrInAnotherFormOpensNothing(String field) {
        assertThat(cipher.open(Secret.of(field))).isEmpty();
    }

    @Test
    void noChangedCharacterGoesUnnoticed() {
        String stored = STORED.reveal();
        for (int i = "$encrypted$UTF8$AESCBC$".length(); i < stored.length() - 2; i += 7) {
            char other = stored.charAt(i) == 'B' ? 'C' : 'B';
            assertThat(cipher.open(Secret.of(stored.substring(0, i) + other + stored.substring(i + 1))))
                    .as("character %d", i).isEmpty();
        }
    }

    @Test
    void clearTextIsRecognised() {
        assertThat(AwxFieldCipher.isEncrypted(Secret.of("a-secret-of-tower-3.3"))).isFalse();
        assertThat(AwxFieldCipher.isEncrypted(STORED)).isTrue();
    }
}
