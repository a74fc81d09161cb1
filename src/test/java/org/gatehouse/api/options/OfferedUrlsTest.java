package org.gatehouse.api.options;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedUrlsTest {

    private final OfferedUrls urls = OfferedUrls.of(List.of(Things.class, Nested.class, Root.class, String.class));

    @Test
    void methodsAreListedInOneOrderWithHeadAndOptions() {
        assertThat(allow("things")).isEqualTo("GET, POST, HEAD, OPTIONS");
        assertThat(allow("/things/")).isEqualTo("GET, POST, HEAD, OPTIONS");
        assertThat(allow("things/5/")).isEqualTo("GET, DELETE, HEAD, OPTIONS");
        assertThat(allow("")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void anUrlThatOnlyTakesBodiesHasNoHead() {
        assertThat(allow("things/5/shake/")).isEqualTo("POST, OPTIONS");
    }

    @Test
    void moreLiteralCharactersWin() {
        assertThat(allow("things/all")).isEqualTo("DELETE, OPTIONS");
    }

    @Test
    void patternsOfTemplatesAreKept() {
        assertThat(allow("green/12/leaves/")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(urls.at("green/123/leaves/")).isEmpty();
        assertThat(urls.at("blue/12/leaves/")).isEmpty();
    }

    @Test
    void whatIsNotThereOffersNothing() {
        assertThat(urls.at("nothing/")).isEmpty();
        assertThat(urls.at("things/5/shake/it/")).isEmpty();
    }

    private String allow(String path) {
        return urls.at(path).orElseThrow().allow();
    }

    /** The root. */
    @Path("/")
    public static class Root {
        @GET
        public void get() {
        }
    }

    /** A list and its objects. */
    @Path("things")
    public static class Things {
        @GET
        public void list() {
        }

        @POST
        public void add() {
        }

        @GET
        @Path("{id}")
        public void one() {
        }

        @DELETE
        @Path("{id}/")
        public void delete() {
        }

        @DELETE
        @Path("all")
        public void deleteAll() {
        }

        @POST
        @Path("{id}/shake")
        public void shake() {
        }
    }

    /** Templates with patterns. */
    @Path("{colour: red|green}/{id: [0-9]{1,2}}/leaves")
    public static class Nested {
        @GET
        public void leaves() {
        }
    }
}
