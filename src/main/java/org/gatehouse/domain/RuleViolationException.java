package org.gatehouse.domain;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule of the domain was broken; nothing was changed. */
@ApplicationException(rollback = true)
public final class RuleViolationException extends RuntimeException {

    /** Stands for the object as a whole where no single field is at fault. */
    public static final String WHOLE_OBJECT = "__all__";

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> violations;

    public RuleViolationException(String field, String message) {
        this(Map.of(field, List.of(message)));
    }

    public RuleViolationException(Map<String, List<String>> violations) {
        super(violations.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining("; ")));
        this.violations = Map.copyOf(violations);
    }

    /** Messages by field. */
    public Map<String, List<String>> violations() {
        return violations;
    }
}
