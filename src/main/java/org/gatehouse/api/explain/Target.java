package org.gatehouse.api.explain;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.gatehouse.api.options.OfferedUrls;
import org.gatehouse.api.rest.Links;

/**
 * What a question is about: a URL that a resource answers.
 *
 * @param offered the URL, as its resource offers it
 * @param path the path below the root of the API, with ids where the question may have had names
 */
record Target(OfferedUrls.Offered offered, String path) {

    Map<String, String> parameters() {
        return offered.parameters(OfferedUrls.bare(path));
    }

    /** The kind of object that the URL begins with. */
    String kind() {
        return path.split("/", 2)[0];
    }

    /** What a resource would be told about the URL; nobody will see the page of a list, so it is a small one. */
    UriInfo uri() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>(
                Map.of("page_size", "1", "count_disabled", "1"));
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(parameters());
        return (UriInfo) Proxy.newProxyInstance(UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPath" -> path;
                    case "getPathParameters" -> parameters;
                    case "getQueryParameters" -> query;
                    case "getRequestUri" -> URI.create(Links.ROOT + path);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
