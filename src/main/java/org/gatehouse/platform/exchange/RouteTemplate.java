package org.gatehouse.platform.exchange;

/** How the paths that classes and methods are annotated with become one name of a route. */
public final class RouteTemplate {

    private RouteTemplate() {
    }

    /** The parts behind each other, with one slash in between and without the expressions that their variables match. */
    public static String of(String... parts) {
        StringBuilder route = new StringBuilder();
        for (String part : parts) {
            String bare = withoutExpressions(part);
            boolean first = route.length() > 0 && route.charAt(route.length() - 1) == '/';
            route.append(first || bare.isEmpty() || bare.startsWith("/") ? "" : "/")
                    .append(first && bare.startsWith("/") ? bare.substring(1) : bare);
        }
        return route.toString();
    }

    /** {@code {id: \d{1,18}}} is called {@code {id}}. */
    private static String withoutExpressions(String path) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        boolean expression = false;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            expression |= depth > 0 && c == ':';
            depth -= c == '}' ? 1 : 0;
            expression &= depth > 0;
            if (!expression && c != ' ') {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
