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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The URLs of the resources and the methods that each offers, read off their annotations: the same on every server, and
 * known for every request, also for one that was refused before its resource was looked for.
 */
final class OfferedUrls {

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    /** A name in braces, perhaps with a pattern, which may have braces itself. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^{}:]+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    /**
     * A URL.
     *
     * @param path what it looks like
     * @param resource who answers
     * @param allow its methods, as the header {@code Allow} lists them
     */
    record Offered(Pattern path, Class<?> resource, String allow) {
    }

    private final List<Offered> urls;

    private OfferedUrls(List<Offered> urls) {
        this.urls = urls;
    }

    /** The URLs of those among the classes that are resources. */
    static OfferedUrls of(Collection<Class<?>> classes) {
        return new OfferedUrls(classes.stream().filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(OfferedUrls::templates)
                // Jakarta REST: the more literal characters, the more the template is meant
                .sorted(Comparator.comparing((Template template) -> template.literals()).reversed())
                .map(template -> new Offered(template.pattern(), template.resource(), template.allow())).toList());
    }

    /** What is offered at the path, which is relative to the root of the API. */
    Optional<Offered> at(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return urls.stream().filter(url -> url.path().matcher(bare).matches()).findFirst();
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
                regex.append("(?:").append(template.group(1) == null ? "[^/]+" : template.group(1).strip()).append(')');
                end = template.end();
            }
            return Pattern.compile(regex.append(Pattern.quote(path.substring(end))).toString());
        }

        int literals() {
            return TEMPLATE.matcher(path).replaceAll("").length();
        }
    }
}
