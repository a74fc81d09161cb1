package org.gatehouse.platform.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of HTML with places to be filled. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

    private final String source;

    Template(String source) {
        this.source = source;
    }

    /** A template so short that it needs no file; the source is a constant of the program. */
    public static Template of(String source) {
        return new Template(source);
    }

    /** The template in a file beside the class. */
    public static Template beside(Class<?> owner, String file) {
        try (InputStream resource = owner.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no " + file + " beside " + owner);
            }
            return new Template(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Fills every place.
     *
     * @param values a text, which is escaped, or an {@link Html} by the name of its place; none missing, none too many
     */
    public Html fill(Map<String, Object> values) {
        Set<String> unused = new HashSet<>(values.keySet());
        String filled = PLACE.matcher(source).replaceAll(place -> {
            unused.remove(place.group(1));
            return Matcher.quoteReplacement(markup(place.group(1), values.get(place.group(1))));
        });
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("the template has no place for " + unused);
        }
        return new Html(filled);
    }

    private static String markup(String place, Object value) {
        if (value instanceof Html html) {
            return html.toString();
        }
        if (value instanceof String text) {
            return Html.text(text).toString();
        }
        throw new IllegalArgumentException("the place " + place + " needs a text or HTML");
    }
}
