package org.gatehouse.oauth.grant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.token.FamilyLocks;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.LockedFamily;
import org.gatehouse.domain.token.RefreshVerdict;
import org.gatehouse.domain.token.Renewal;
import org.gatehouse.domain.token.TokenRotation;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.platform.crypto.Secret;

/** Answers several refreshes in one transaction, as far as nothing has to be thought over. */
@Stateless
public class PlainRefresh {

    @Inject
    private FamilyLocks locks;
    @Inject
    private TokenRotation rotation;
    @Inject
    private RefreshRules rules;

    /** The answers, in the order of the wishes; empty for what is not plainly good, of which nothing has changed. */
    public List<Optional<TokenAnswer>> answers(List<RefreshWish> wishes) {
        List<Optional<Renewal>> good = good(wishes);
        List<Renewal> renewals = good.stream().flatMap(Optional::stream).toList();
        List<IssuedToken> issued = renewals.isEmpty() ? List.of() : rotation.rotate(renewals);
        Map<Renewal, TokenAnswer> answers = new IdentityHashMap<>();
        for (int i = 0; i < renewals.size(); i++) {
            answers.put(renewals.get(i), rules.answer(issued.get(i), renewals.get(i).locked().family()));
        }
        return good.stream().map(renewal -> renewal.map(answers::get)).toList();
    }

    /** One of a family at most: whoever else presents its token comes too late. */
    private List<Optional<Renewal>> good(List<RefreshWish> wishes) {
        Map<Secret, LockedFamily> locked = locks.lockFree(wishes.stream().map(RefreshWish::presented).toList()).stream()
                .collect(Collectors.toMap(LockedFamily::presented, Function.identity()));
        Set<Long> taken = new HashSet<>();
        List<Optional<Renewal>> good = new ArrayList<>();
        for (RefreshWish wish : wishes) {
            good.add(Optional.ofNullable(locked.get(wish.presented())).flatMap(found -> renewal(wish, found))
                    .filter(renewal -> taken.add(renewal.locked().family().id())));
        }
        return good;
    }

    private Optional<Renewal> renewal(RefreshWish wish, LockedFamily found) {
        boolean plain = found.family().isIssuedTo(wish.client()) && rules.judge(found) == RefreshVerdict.GOOD
                && found.family().isUsable();
        try {
            return plain ? Optional.of(rules.renewal(wish, found)) : Optional.empty();
        } catch (OAuthException refused) { // as it will be again, alone
            return Optional.empty();
        }
    }
}
