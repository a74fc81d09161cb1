package org.gatehouse.operations.awximport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.domain.user.ExternalAccount;
import org.gatehouse.domain.user.ExternalIdentity;
import org.gatehouse.platform.persistence.ForeignDatabase;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/**
 * Who else vouches for users of AWX.
 *
 * @param distinguishedNames of users that a directory knows, by user
 * @param social users of an OpenID provider, SAML or another OAuth server
 * @param enterprise users of RADIUS or TACACS+
 */
record ExternalAccounts(Map<Long, String> distinguishedNames, Set<Long> social, Set<Long> enterprise) {

    private static final int LONGEST_NAME = 1024;

    static ExternalAccounts of(List<ForeignRow> users, ForeignDatabase awx) {
        List<Long> ids = users.stream().map(ForeignRow::id).toList();
        Map<Long, String> names = new HashMap<>();
        rows(awx, AwxTables.PROFILES, ids)
                .forEach(row -> names.put(owner(row), Cut.text(row, "ldap_dn", LONGEST_NAME)));
        return new ExternalAccounts(names, owners(awx, AwxTables.SOCIAL_ACCOUNTS, ids),
                owners(awx, AwxTables.ENTERPRISE_ACCOUNTS, ids));
    }

    /** AWX: the later of these wins; a directory only counts for somebody without a password of his own. */
    ExternalIdentity identityOf(ForeignRow user, StoredPassword password) {
        String name = distinguishedNames.getOrDefault(user.id(), "");
        Optional<ExternalAccount> account = name.isEmpty() || !password.isMissing() ? Optional.empty()
                : Optional.of(ExternalAccount.LDAP);
        if (social.contains(user.id())) {
            account = Optional.of(ExternalAccount.SOCIAL);
        }
        if (enterprise.contains(user.id())) {
            account = Optional.of(ExternalAccount.ENTERPRISE);
        }
        return new ExternalIdentity(account, name);
    }

    private static Set<Long> owners(ForeignDatabase awx, ForeignTable table, List<Long> users) {
        Set<Long> owners = new HashSet<>();
        rows(awx, table, users).forEach(row -> owners.add(owner(row)));
        return owners;
    }

    private static List<ForeignRow> rows(ForeignDatabase awx, ForeignTable table, List<Long> users) {
        return awx.has(table) ? awx.rowsWith(table, "user_id", users) : List.of();
    }

    private static long owner(ForeignRow row) {
        return row.number("user_id").orElseThrow();
    }
}
