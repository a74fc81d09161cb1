package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @Rfc("9110#12.5.1")
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                             | JSON
            application/json                                                | JSON
            application/*                                                   | JSON
            text/html                                                       | HTML
            text/*                                                          | HTML
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML
            text/html, */*                                                  | HTML
            application/json, text/html                                     | JSON
            text/html, application/json                                     | JSON
            application/json, text/javascript, */*;q=0.01                   | JSON
            text/html;q=0.5, application/json                               | JSON
            application/json;q=0.5, text/html;q=0.6                         | HTML
            */*, application/json;q=0                                       | HTML
            */*;q=0.3, text/html;q=0.2                                      | JSON
            image/png, */*;q=0.1                                            | JSON
            """)
    void theClientGetsWhatItPrefersAndJsonInDoubt(String accept, Format expected) {
        assertThat(Format.preferred(ranges(accept))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"image/png", "application/xml", "text/plain;q=0.5", "*/*;q=0",
            "text/html;q=0, application/json;q=0"})
    void whoTakesNeitherGetsNone(String accept) {
        assertThat(Format.preferred(ranges(accept))).isEmpty();
    }

    @Test
    void theQueryNamesFormatsAsAwxDoes() {
        assertThat(Format.named("json")).contains(Format.JSON);
        assertThat(Format.named("api")).contains(Format.HTML);
        assertThat(List.of("html", "", "JSON")).map(Format::named).containsOnly(Optional.empty());
    }

    private static List<MediaType> ranges(String accept) {
        return Arrays.stream(accept.split(",")).map(String::strip).map(range -> {
            String[] parts = range.split(";q=");
            String[] type = parts[0].split("/");
            return new MediaType(type[0], type[1], parts.length == 1 ? Map.of() : Map.of("q", parts[1]));
        }).toList();
    }
}
