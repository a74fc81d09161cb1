package org.gatehouse.domain.role;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserService;

/** Makes a user who belongs to an organization from his first moment: both or neither. */
@Stateless
public class Enrolment {

    @Inject
    private UserService users;
    @Inject
    private RoleService roles;

    public User enrol(NewUser wanted, long organizationId, RoleField role) {
        User user = users.create(wanted);
        roles.grant(organizationId, role, user.id());
        return user;
    }
}
