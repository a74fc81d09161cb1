package org.gatehouse.api.options;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.platform.json.Json;

/** Describes the URLs of objects that have a {@link FieldTable}: a list, or one of them. */
public final class TableDescription {

    private final ObjectType type;
    private final FieldTable<?> table;
    private final boolean list;
    private final Map<String, JsonObject> actions = new LinkedHashMap<>();
    private Collection<String> objectRoles = List.of();
    private boolean deletable;

    private TableDescription(ObjectType type, FieldTable<?> table, boolean list) {
        this.type = type;
        this.table = table;
        this.list = list;
        actions.put("GET", FieldMetadata.shown(type, table));
    }

    /** A URL that answers a page of such objects. */
    public static TableDescription list(ObjectType type, FieldTable<?> table) {
        return new TableDescription(type, table, true);
    }

    /** A URL that answers one such object. */
    public static TableDescription object(ObjectType type, FieldTable<?> table) {
        return new TableDescription(type, table, false);
    }

    /** A URL that answers a question, which is made of these fields. */
    public static Description question(String name, String about, FieldTable<?> fields) {
        return Description.of(name, about).action("POST", FieldMetadata.writable(fields, true, Set.of()));
    }

    /** POST makes a new object, if the caller may; fields that the URL already gives are not asked for. */
    public TableDescription addable(boolean mayAdd, String... given) {
        if (mayAdd) {
            actions.put("POST", FieldMetadata.writable(table, true, Set.of(given)));
        }
        return this;
    }

    /** POST demands a field that others who make such an object may leave out. */
    public TableDescription requiring(String field) {
        actions.computeIfPresent("POST", (method, fields) -> FieldMetadata.requiring(field, fields));
        return this;
    }

    /** POST adds an existing object to the list or removes it, if the caller may. */
    public TableDescription associable(boolean mayAssociate) {
        if (mayAssociate) {
            actions.put("POST", FieldMetadata.association());
        }
        return this;
    }

    /** PUT and PATCH change the object, if the caller may. */
    public TableDescription changeable(boolean mayChange) {
        if (mayChange) {
            actions.put("PUT", FieldMetadata.writable(table, false, Set.of()));
        }
        return this;
    }

    /** DELETE ends the object, if the caller may. */
    public TableDescription deletable(boolean mayDelete) {
        deletable = mayDelete;
        return this;
    }

    /** The objects have roles of these names. */
    public TableDescription withRoles(Collection<String> fields) {
        objectRoles = List.copyOf(fields);
        return this;
    }

    public Description description() {
        String about = list ? "All objects of this kind that you may see." : "One object.";
        return new Description(title(type) + (list ? " List" : " Detail"), about, actions, facts(), deletable);
    }

    /** AWX's name of the kind as people say it: {@code o_auth2_access_token} is an Access Token. */
    static String title(ObjectType type) {
        return Arrays.stream(type.awxName().replace("o_auth2_", "").split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private JsonObject facts() {
        JsonObjectBuilder facts = Json.createObjectBuilder().add("types",
                Json.createArrayBuilder().add(type.awxName()));
        facts.add("search_fields", Json.createArrayBuilder(table.searchFields()));
        facts.add("related_search_fields", Json.createArrayBuilder(table.relatedSearchFields()));
        if (!objectRoles.isEmpty()) {
            facts.add("object_roles", Json.createArrayBuilder(objectRoles));
        }
        if (list) {
            facts.add("max_page_size", ListParameters.LARGEST_PAGE_SIZE);
        }
        return facts.build();
    }
}
