import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the keys of Gatehouse that sign access tokens as a command for WildFly, which can't fetch them itself:
 *
 * <pre>java PublishedKeys.java https://id.example.org/api/o/jwks/ gatehouse-jwt &gt; keys.cli</pre>
 *
 * Run it again, with a reload of WildFly, more often than Gatehouse changes its keys.
 */
public final class PublishedKeys {

    private static final Pattern JWK = Pattern.compile("\\{[^{}]*\\}");

    private PublishedKeys() {
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        HttpResponse<String> keys = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(arguments[0])).build(), HttpResponse.BodyHandlers.ofString());
        if (keys.statusCode() != 200) {
            throw new IOException(arguments[0] + " answers " + keys.statusCode());
        }
        String map = JWK.matcher(keys.body()).results().map(jwk -> jwk.group())
                .filter(jwk -> member(jwk, "alg").equals("RS256"))
                .map(jwk -> '"' + member(jwk, "kid") + "\" => \"" + pem(jwk) + '"').collect(Collectors.joining(", "));
        if (map.isEmpty()) {
            throw new IOException(arguments[0] + " shows no key for RS256");
        }
        System.out.println("/subsystem=elytron/token-realm=" + arguments[1]
                + ":write-attribute(name=jwt.key-map, value={" + map + "})");
    }

    private static String pem(String jwk) {
        try {
            byte[] key = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))).getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PUBLIC KEY-----\\n" + lines.replace("\n", "\\n") + "\\n-----END PUBLIC KEY-----";
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(jwk, e);
        }
    }

    private static BigInteger number(String jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(member(jwk, name)));
    }

    private static String member(String jwk, String name) {
        Matcher member = Pattern.compile('"' + name + "\"\\s*:\\s*\"([A-Za-z0-9_-]*)\"").matcher(jwk);
        return member.find() ? member.group(1) : "";
    }
}
