package org.gatehouse.domain.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which role follows from which: a link is what follows at once, a chain of links is what follows at all. */
enum Inheritance {
    /** Within one organization: the administrator holds everything, and whoever holds anything reads. */
    ORGANIZATION {
        @Override
        Set<RoleField> from(RoleField held) {
            if (held == RoleField.ADMIN_ROLE) {
                return EnumSet.complementOf(EnumSet.of(RoleField.ADMIN_ROLE, RoleField.SYSTEM_ADMINISTRATOR,
                        RoleField.SYSTEM_AUDITOR));
            }
            return held == RoleField.READ_ROLE || RoleField.OF_SYSTEM.contains(held) ? Set.of()
                    : Set.of(RoleField.READ_ROLE);
        }
    },
    /** Within one team. */
    TEAM {
        @Override
        Set<RoleField> from(RoleField held) {
            return switch (held) {
                case ADMIN_ROLE -> Set.of(RoleField.MEMBER_ROLE);
                case MEMBER_ROLE -> Set.of(RoleField.READ_ROLE);
                default -> Set.of();
            };
        }
    },
    /** From an organization to its teams. */
    ORGANIZATION_TO_TEAM {
        @Override
        Set<RoleField> from(RoleField held) {
            return switch (held) {
                case ADMIN_ROLE -> Set.of(RoleField.ADMIN_ROLE);
                case AUDITOR_ROLE -> Set.of(RoleField.READ_ROLE);
                default -> Set.of();
            };
        }
    },
    /** From the system to every organization. */
    SYSTEM_TO_ORGANIZATION {
        @Override
        Set<RoleField> from(RoleField held) {
            return switch (held) {
                case SYSTEM_ADMINISTRATOR -> Set.of(RoleField.ADMIN_ROLE);
                case SYSTEM_AUDITOR -> Set.of(RoleField.AUDITOR_ROLE);
                default -> Set.of();
            };
        }
    };

    /** What follows at once from holding this. */
    abstract Set<RoleField> from(RoleField held);

    /** From what this follows at once. */
    Set<RoleField> to(RoleField following) {
        return Arrays.stream(RoleField.values()).filter(held -> from(held).contains(following))
                .collect(Collectors.toUnmodifiableSet());
    }
}
