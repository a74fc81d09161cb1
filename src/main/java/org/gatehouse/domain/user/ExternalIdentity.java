package org.gatehouse.domain.user;

import java.util.Optional;

/**
 * By what another system knows a user; no administrator sets it.
 *
 * @param account what kind of system that is; none for somebody who is only known here
 * @param ldapDn his distinguished name in the directory; empty outside of one
 */
public record ExternalIdentity(Optional<ExternalAccount> account, String ldapDn) {

    /** Of somebody who is only known here. */
    public static final ExternalIdentity NONE = new ExternalIdentity(Optional.empty(), "");

    public static ExternalIdentity ldap(String distinguishedName) {
        return new ExternalIdentity(Optional.of(ExternalAccount.LDAP), distinguishedName);
    }
}
