package org.gatehouse.domain.role;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserService;

/** Makes a user who holds a role from his first moment: both or neither. */
@Stateless
public class Enrolment {

    @Inject
    private UserService users;
    @Inject
    private RoleService roles;

    public User enrol(NewUser wanted, Role role) {
        User user = users.create(wanted);
        roles.assign(Assignment.toUser(role.id(), user.id()), true);
        return user;
    }
}
