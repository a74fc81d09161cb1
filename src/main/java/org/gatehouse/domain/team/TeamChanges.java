package org.gatehouse.domain.team;

import java.util.Optional;

/** The fields of a team that are to change; empty means: stays as it is. */
public record TeamChanges(Optional<String> name, Optional<String> description) {
}
