package org.gatehouse.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.config.ResourceConfig;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.security.authentication.ApiAudience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rfc("8707#2")
class ResourceIndicatorsTest {

    private static final String BASE = "https://id.example.org";
    private static final String CAL = "https://cal.example.com/";
    private static final String CONTACTS = "https://contacts.example.com/app/";
    private static final ApiAudience API = new ApiAudience(
            new ServerConfig(URI.create(BASE), Path.of("."), "node"));

    private final ResourceIndicators indicators = new ResourceIndicators(new ResourceConfig(List.of()), API);

    @Test
    void aRequestMayNameSeveralResources() {
        assertThat(indicators.requested(asking(CAL, CONTACTS, CAL))).containsExactly(CAL, CONTACTS);
        assertThat(indicators.requested(asking("urn:example:billing", "https://a.example/x?y=z"))).hasSize(2);
        assertThat(indicators.requested(asking())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/", "cal.example.com", "//cal.example.com/", "https://cal.example.com/#top",
            "https://cal.example.com/#", "https://cal.example.com/a b", " https://cal.example.com/", "https:", "a b:c",
            "https://cäl.example.com/", "https://cal.example.com/\n", "<script>:x", "https://cal.example.com/%zz"})
    void whatIsNoAbsoluteUriWithoutFragmentIsRefused(String resource) {
        refused(() -> indicators.requested(asking(resource)));
        refused(() -> indicators.requested(asking(CAL, resource)));
        refused(() -> indicators.narrowed(List.of(resource), asking(resource)));
    }

    @Test
    void soManyThatTheyDoNotFitAreRefused() {
        refused(() -> indicators.requested(asking(CAL + "x".repeat(2000))));
    }

    @Test
    void anOperatorMaySayWhichResourcesThereAre() {
        ResourceIndicators limited = new ResourceIndicators(new ResourceConfig(List.of(URI.create(CAL))), API);

        assertThat(limited.requested(asking(CAL, BASE + "/api/v2/"))).hasSize(2);
        refused(() -> limited.requested(asking(CAL, CONTACTS)));
        refused(() -> limited.requested(asking(CAL + "more")));
    }

    @Test
    @Rfc("8707#2.2")
    void whatWasGrantedCanOnlyBeNarrowed() {
        List<String> granted = List.of(CAL, CONTACTS);

        assertThat(indicators.narrowed(granted, asking())).isEqualTo(granted);
        assertThat(indicators.narrowed(granted, asking(CONTACTS))).containsExactly(CONTACTS);
        refused(() -> indicators.narrowed(granted, asking(CAL, "https://other.example.com/")));
        refused(() -> indicators.narrowed(granted, asking(BASE)));
    }

    @Test
    @Rfc("8693#2.1")
    void aTrustedClientGoesOnToOthersButToThisServerOnlyWithWhatIsForIt() {
        List<String> granted = List.of(CAL);

        assertThat(indicators.exchanged(granted, true, asking(CONTACTS))).containsExactly(CONTACTS);
        assertThat(indicators.exchanged(granted, true, Parameters.of("audience=https://a.example/")))
                .containsExactly("https://a.example/");
        assertThat(indicators.exchanged(granted, true, asking())).isEqualTo(granted);
        assertThat(indicators.exchanged(List.of(), true, asking(BASE, CAL))).hasSize(2);
        refused(() -> indicators.exchanged(granted, true, asking(BASE)));
        refused(() -> indicators.exchanged(granted, false, asking(CONTACTS)));
        refused(() -> indicators.exchanged(granted, true, Parameters.of("audience=billing")));
    }

    @Test
    void anAuthorizationThatNamesNobodyIsForThisServer() {
        assertThat(indicators.narrowed(List.of(), asking(BASE + "/api/v2/"))).containsExactly(BASE + "/api/v2/");
        assertThat(indicators.narrowed(List.of(BASE), asking(BASE + "/"))).containsExactly(BASE + "/");
        refused(() -> indicators.narrowed(List.of(), asking(CAL)));
    }

    private static Parameters asking(String... resources) {
        return Parameters.of(Stream.of(resources)
                .map(uri -> "resource=" + URLEncoder.encode(uri, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static void refused(Runnable request) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(OAuthException.class,
                refusal -> assertThat(refusal.error()).isEqualTo(OAuthError.INVALID_TARGET));
    }
}
