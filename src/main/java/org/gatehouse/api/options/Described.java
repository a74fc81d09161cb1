package org.gatehouse.api.options;

import jakarta.ws.rs.core.UriInfo;

/** A resource that can tell what its URLs show and take. */
public interface Described {

    /**
     * Describes the URL, which the caller was just allowed to GET, as far as he himself could use it; the scope of his
     * token is none of the resource's business.
     */
    Description describe(UriInfo uri);
}
