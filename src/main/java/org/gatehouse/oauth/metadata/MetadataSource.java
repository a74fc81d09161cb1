package org.gatehouse.oauth.metadata;

import java.util.Map;

/** A part of the server that has something to say about itself; found by CDI. */
public interface MetadataSource {

    /** Members by name: text, number, boolean or a list of texts. Lists of one name from several parts are joined. */
    Map<String, Object> members();
}
