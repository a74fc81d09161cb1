package org.gatehouse.oauth.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The metadata of this authorization server (RFC 8414 §2, OpenID Connect Discovery §3), from all who contribute. */
@ApplicationScoped
public class ServerMetadata {

    @Inject
    @Any
    private Instance<MetadataSource> sources;

    /** All members, in the order of their names. */
    public Map<String, Object> members() {
        return joined(sources.stream().map(MetadataSource::members).toList());
    }

    static Map<String, Object> joined(Collection<Map<String, Object>> contributions) {
        Map<String, Object> all = new TreeMap<>();
        contributions.forEach(members -> members.forEach((name, value) -> all.merge(name, value, (some, more) -> {
            if (some instanceof List<?> first && more instanceof List<?> second) {
                Set<Object> both = new LinkedHashSet<>(first);
                both.addAll(second);
                return new ArrayList<>(both);
            }
            if (some.equals(more)) {
                return some;
            }
            throw new IllegalStateException("two parts of the server say what " + name + " is");
        })));
        return all;
    }
}
