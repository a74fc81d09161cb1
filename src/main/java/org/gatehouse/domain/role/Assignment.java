package org.gatehouse.domain.role;

/**
 * A role, and who is to hold it or no longer to hold it.
 *
 * @param roleId the role
 * @param holderId a user or a team
 * @param toTeam whether the holder is a team
 * @param holderActs whether it is done under the holder's URL, not under that of the role or what it is a role on
 */
public record Assignment(long roleId, long holderId, boolean toTeam, boolean holderActs) {

    public static Assignment toUser(long roleId, long userId) {
        return new Assignment(roleId, userId, false, false);
    }

    public static Assignment toTeam(long roleId, long teamId) {
        return new Assignment(roleId, teamId, true, false);
    }

    /** The same, done under the holder's URL. */
    public Assignment byHolder() {
        return new Assignment(roleId, holderId, toTeam, true);
    }
}
