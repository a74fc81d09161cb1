package org.gatehouse.platform.persistence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where another product's PostgreSQL is.
 *
 * <p>Taken apart and put together again, because some parameters of the driver load classes or write files.
 *
 * @param place host, port and database, as they stand in the URL
 * @param parameters what else the URL says, all of it harmless
 */
public record ForeignAddress(String place, Map<String, String> parameters) {

    private static final Pattern URL = Pattern.compile(
            "jdbc:postgresql://((?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?/[A-Za-z0-9_.~%-]+)(?:\\?(.*))?");
    private static final Set<String> HARMLESS = Set.of("ssl", "sslmode", "sslrootcert", "currentSchema",
            "ApplicationName", "connectTimeout", "socketTimeout", "targetServerType");

    public ForeignAddress {
        parameters = Map.copyOf(parameters);
    }

    /**
     * The address in a JDBC URL.
     *
     * @throws IllegalArgumentException with a message for people, if it is none or asks for something dangerous
     */
    public static ForeignAddress of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The URL must look like jdbc:postgresql://host:5432/database.");
        }
        Map<String, String> parameters = new TreeMap<>();
        if (parts.group(2) != null) {
            for (String parameter : parts.group(2).split("&")) {
                String[] pair = parameter.split("=", 2);
                parameters.put(checked(pair[0]), pair.length == 2 ? pair[1] : "");
            }
        }
        return new ForeignAddress(parts.group(1).toLowerCase(Locale.ROOT).equals(parts.group(1)) ? parts.group(1)
                : withSmallHost(parts.group(1)), parameters);
    }

    private static String checked(String parameter) {
        if (parameter.equals("user") || parameter.equals("password")) {
            throw new IllegalArgumentException("The URL must not hold user or password; give them separately.");
        }
        if (!HARMLESS.contains(parameter)) {
            throw new IllegalArgumentException(
                    "The URL's parameter \"" + parameter + "\" is not allowed; these are: "
                            + String.join(", ", HARMLESS.stream().sorted().toList()) + ".");
        }
        return parameter;
    }

    private static String withSmallHost(String place) {
        int slash = place.indexOf('/');
        return place.substring(0, slash).toLowerCase(Locale.ROOT) + place.substring(slash);
    }

    String url() {
        return "jdbc:postgresql://" + place;
    }
}
