package org.gatehouse.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;

class KeySetShapeTest {

    private static JsonObject setWith(String key) {
        return Json.createReader(new StringReader("{\"keys\": [" + key + "]}")).readObject();
    }

    private static String rsa(int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return new RSAKey.Builder((RSAPublicKey) generator.generateKeyPair().getPublic()).build().toJSONString();
    }

    @Test
    @Rfc({"7518#3.3", "7518#3.5"})
    void anRsaKeyMustBeLongEnough() throws NoSuchAlgorithmException {
        assertThat(KeySetShape.fault(setWith(rsa(2048)))).isEmpty();
        assertThat(KeySetShape.fault(setWith(rsa(1024)))).hasValueSatisfying(
                fault -> assertThat(fault).contains("2048"));
        assertThat(KeySetShape.fault(setWith(rsa(2048) + "," + rsa(2040)))).isPresent();
        assertThat(KeySetShape.fault(setWith("{\"kty\": \"RSA\", \"e\": \"AQAB\"}"))).isPresent();
        assertThat(KeySetShape.fault(setWith("{\"kty\": \"RSA\", \"n\": \"?\", \"e\": \"AQAB\"}"))).isPresent();
    }

    @Test
    void otherKindsHaveTheirOwnLengths() {
        assertThat(KeySetShape.fault(setWith("{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"AA\", \"y\": \"AA\"}")))
                .isEmpty();
        assertThat(KeySetShape.fault(setWith("{\"kty\": \"oct\", \"k\": \"AA\"}"))).isPresent();
        assertThat(KeySetShape.fault(Json.createObjectBuilder().build())).isEmpty();
    }
}
