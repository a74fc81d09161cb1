package org.gatehouse.platform.html;

import java.util.Collection;
import java.util.stream.Collectors;

/** A piece of a page in which everything that came from outside is escaped; templates make it and nobody else. */
public final class Html {

    /** A piece without content. */
    public static final Html NOTHING = new Html("");

    private final String markup;

    Html(String markup) {
        this.markup = markup;
    }

    /** The text as HTML shows it, in a text or in a quoted attribute. */
    public static Html text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return new Html(escaped.toString());
    }

    /** This piece and the next. */
    public Html and(Html next) {
        return new Html(markup + next.markup);
    }

    /** The pieces, one after the other. */
    public static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::toString).collect(Collectors.joining()));
    }

    /** The markup, to be sent. */
    @Override
    public String toString() {
        return markup;
    }
}
