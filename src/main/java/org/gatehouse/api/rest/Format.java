package org.gatehouse.api.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The two forms in which the API answers: JSON, and a page that shows it to people. */
public enum Format {
    JSON("json", MediaType.APPLICATION_JSON_TYPE), HTML("api", MediaType.TEXT_HTML_TYPE);

    private final String awxName;
    private final MediaType type;

    Format(String awxName, MediaType type) {
        this.awxName = awxName;
        this.type = type;
    }

    /** The form that the query parameter {@code format} names. */
    static Optional<Format> named(String name) {
        return List.of(values()).stream().filter(format -> format.awxName.equals(name)).findFirst();
    }

    /**
     * The form that suits the client best (RFC 9110 §12.5.1): the one with the higher weight, then the one that it
     * names more exactly, then JSON; empty if it takes neither.
     */
    static Optional<Format> preferred(List<MediaType> acceptable) {
        Preference json = Preference.of(JSON, acceptable);
        Preference html = Preference.of(HTML, acceptable);
        Preference best = html.compareTo(json) > 0 ? html : json;
        return best.weight() > 0 ? Optional.of(best.format()) : Optional.empty();
    }

    /** How much a client wants a format, and how exactly it says so. */
    private record Preference(Format format, double weight, int exactness) implements Comparable<Preference> {

        static Preference of(Format format, List<MediaType> acceptable) {
            return acceptable.stream().filter(range -> range.isCompatible(format.type))
                    .map(range -> new Preference(format, weightOf(range), exactnessOf(range)))
                    .max(Comparator.comparingInt(Preference::exactness)).orElse(new Preference(format, 0, 0));
        }

        private static double weightOf(MediaType range) {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        }

        private static int exactnessOf(MediaType range) {
            return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
        }

        @Override
        public int compareTo(Preference other) {
            return Comparator.comparingDouble(Preference::weight).thenComparingInt(Preference::exactness)
                    .compare(this, other);
        }
    }
}
