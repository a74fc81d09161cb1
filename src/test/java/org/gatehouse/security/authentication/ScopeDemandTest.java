package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.api.ApiApplication;
import org.junit.jupiter.api.Test;

/** Whoever adds a URL to the API says which narrow words open it. */
class ScopeDemandTest {

    /** What no kind of object is behind: the whole of the API, what explains it, and what AWX has and we have not. */
    private static final Set<String> OF_NO_KIND = Set.of("config", "explain", "projects", "inventories", "credentials",
            "job_templates", "workflow_job_templates", "instance_groups", "users/1/projects", "users/1/credentials");
    private static final Pattern CHOICE = Pattern.compile("\\{[a-z]+: ([a-z_|]+)}");

    private record Url(String method, String path) {

        ScopeDemand demand() {
            return ScopeDemand.of(method, path);
        }
    }

    /** A path for each of the words among which a template lets choose; whatever else stands in braces is an id. */
    private static Stream<String> paths(String template) {
        Matcher choice = CHOICE.matcher(template);
        return choice.find()
                ? Arrays.stream(choice.group(1).split("\\|")).flatMap(
                        word -> paths(template.substring(0, choice.start()) + word + template.substring(choice.end())))
                : Stream.of(template.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "1"));
    }

    private static Stream<Url> urls() {
        return new ApiApplication().getClasses().stream().filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> methods(method)
                        .flatMap(name -> paths(join(pathOf(type), pathOf(method))).map(path -> new Url(name, path)))));
    }

    private static Stream<String> methods(Method method) {
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

    @Test
    void everyUrlOfTheApiHasItsNarrowWords() {
        List<Url> urls = urls().toList();
        assertThat(urls).hasSizeGreaterThan(80);
        assertThat(urls.stream().filter(url -> url.demand().areas().isEmpty() && !url.demand().open())
                .map(Url::path).distinct()).containsExactlyInAnyOrderElementsOf(OF_NO_KIND);
    }

    @Test
    void whatWritesDemandsToWrite() {
        assertThat(urls().filter(url -> !List.of("GET", "HEAD").contains(url.method())
                && !url.path().equals("explain"))).isNotEmpty().allMatch(url -> url.demand().writing());
        assertThat(urls().filter(url -> url.method().equals("GET"))).isNotEmpty()
                .noneMatch(url -> url.demand().writing());
    }

    @Test
    void aUrlThatNobodyHasThoughtOfDemandsAWideWord() {
        assertThat(ScopeDemand.of("GET", "users/1/unheard_of").words(true)).containsExactly("read");
        assertThat(ScopeDemand.of("POST", "unheard_of").words(true)).containsExactly("write");
        assertThat(ScopeDemand.of("POST", "signing_keys/1/withdraw").words(true))
                .containsExactly("write:signing_keys");
    }
}
