package org.gatehouse.api.options;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The URLs of the resources and the methods that each offers, read off their annotations: the same on every server, and
 * known for every request, also for one that was refused before its resource was looked for.
 */
public final class OfferedUrls {

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    /** A name in braces, perhaps with a pattern, which may have braces itself. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*([^{}:]+?)\\s*(?::((?:[^{}]|\\{[^{}]*})+))?}");

    /**
     * A URL.
     *
     * @param path what it looks like
     * @param names the names in its template
     * @param resource who answers
     * @param template as the annotations write it
     * @param allow its methods, as the header {@code Allow} lists them
     */
    public record Offered(Pattern path, List<String> names, Class<?> resource, String template, String allow) {

        /** Whether it takes the method. */
        public boolean offers(String method) {
            return List.of(allow.split(", ")).contains(method);
        }

        /** What stands at the names of the template in a path that looks like it. */
        public Map<String, String> parameters(String bare) {
            Matcher matcher = path.matcher(bare);
            return matcher.matches() ? names.stream().collect(Collectors.toMap(name -> name, matcher::group))
                    : Map.of();
        }
    }

    private final List<Offered> urls;
    /** Those without a name in them, of which nothing has to be tried. */
    private final Map<String, Offered> literal;

    private OfferedUrls(List<Offered> urls) {
        this.urls = urls.stream().filter(url -> !url.names().isEmpty()).toList();
        this.literal = urls.stream().filter(url -> url.names().isEmpty())
                .collect(Collectors.toMap(Offered::template, Function.identity()));
    }

    /** The URLs of those among the classes that are resources. */
    public static OfferedUrls of(Collection<Class<?>> classes) {
        return new OfferedUrls(classes.stream().filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(OfferedUrls::templates)
                // Jakarta REST: the more literal characters, the more the template is meant
                .sorted(Comparator.comparing((Template template) -> template.literals()).reversed())
                .map(template -> new Offered(template.pattern(), template.names(), template.resource(), template.path(),
                        template.allow()))
                .toList());
    }

    /** What is offered at the path, which is relative to the root of the API. */
    public Optional<Offered> at(String path) {
        String bare = bare(path);
        Offered known = literal.get(bare);
        return known != null ? Optional.of(known)
                : urls.stream().filter(url -> url.path().matcher(bare).matches()).findFirst();
    }

    /** The path without slashes at its ends. */
    public static String bare(String path) {
        int begin = 0;
        int end = path.length();
        while (begin < end && path.charAt(begin) == '/') {
            begin++;
        }
        while (end > begin && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(begin, end);
    }

    private static Stream<Template> templates(Class<?> resource) {
        Map<String, List<Method>> byPath = Arrays.stream(resource.getMethods())
                .filter(method -> httpMethods(method).findAny().isPresent())
                .collect(Collectors.groupingBy(OfferedUrls::pathOf));
        return byPath.entrySet().stream().map(entry -> new Template(resource,
                join(pathOf(resource), entry.getKey()), allow(entry.getValue())));
    }

    private static String allow(List<Method> methods) {
        Set<String> offered = new HashSet<>(Set.of("OPTIONS"));
        methods.stream().flatMap(OfferedUrls::httpMethods).forEach(offered::add);
        if (offered.contains("GET")) {
            offered.add("HEAD");
        }
        return ORDER.stream().filter(offered::contains).collect(Collectors.joining(", "));
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(known -> known != null).map(HttpMethod::value);
    }

    private static String pathOf(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "/" + second;
    }

    /** A URL as the annotations write it. */
    private record Template(Class<?> resource, String path, String allow) {

        Pattern pattern() {
            StringBuilder regex = new StringBuilder();
            Matcher template = TEMPLATE.matcher(path);
            int end = 0;
            while (template.find()) {
                regex.append(Pattern.quote(path.substring(end, template.start())));
                regex.append("(?<").append(template.group(1)).append('>')
                        .append(template.group(2) == null ? "[^/]+" : template.group(2).strip()).append(')');
                end = template.end();
            }
            return Pattern.compile(regex.append(Pattern.quote(path.substring(end))).toString());
        }

        List<String> names() {
            return TEMPLATE.matcher(path).results().map(result -> result.group(1)).toList();
        }

        int literals() {
            return TEMPLATE.matcher(path).replaceAll("").length();
        }
    }
}
