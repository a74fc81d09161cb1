package org.gatehouse.domain.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways in which an application may get tokens, by the names of RFC 7591 §2.
 *
 * @param names in the order that the application's owner gave; {@link #REFRESH} is one of them, though no way to begin
 */
public record GrantTypes(List<String> names) {

    /** Says that tokens come with refresh tokens, where the grants give such. */
    public static final String REFRESH = "refresh_token";

    /** What an application gets that names one way only, as AWX's do. */
    public static GrantTypes of(AuthorizationGrantType only) {
        return new GrantTypes(only.isRefreshable() ? List.of(only.standardName(), REFRESH)
                : List.of(only.standardName()));
    }

    /** What somebody has written: standard names or AWX's, each counted once; unknown ones stay as they are. */
    public static GrantTypes written(List<String> words) {
        return new GrantTypes(words.stream()
                .map(word -> AuthorizationGrantType.of(word).map(AuthorizationGrantType::standardName).orElse(word))
                .distinct().toList());
    }

    static GrantTypes stored(String text) {
        return new GrantTypes(List.of(text.split(" ")));
    }

    String text() {
        return String.join(" ", names);
    }

    public boolean allows(AuthorizationGrantType type) {
        return names.contains(type.standardName());
    }

    /** Whether tokens of its grants come with refresh tokens. */
    public boolean refreshes() {
        return names.contains(REFRESH);
    }

    /** The one that stands for all where only one can be told; none if there is none but refreshing. */
    public Optional<AuthorizationGrantType> first() {
        return names.stream().flatMap(name -> AuthorizationGrantType.ofStandard(name).stream()).findFirst();
    }

    /** The names that nobody knows. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(known());
        return unknown;
    }

    /** All names there are. */
    public static List<String> known() {
        return Stream.concat(Arrays.stream(AuthorizationGrantType.values()).map(AuthorizationGrantType::standardName),
                Stream.of(REFRESH)).toList();
    }
}
