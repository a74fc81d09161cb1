package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.PurgePlace;
import org.gatehouse.domain.imported.ForeignTokens;
import org.gatehouse.platform.crypto.JwtFormat;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Batch;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.NewRows;
import org.gatehouse.platform.persistence.OrderBy;

/** The access tokens, each with everybody who could have been switched off behind it. */
@ApplicationScoped
public class AccessTokenRepository extends JpaRepository<AccessToken> {

    private static final NewRows<AccessToken> NEW = new NewRows<>(AccessToken.class,
            Map.of(Scope.class, new Scope.Column()));

    @Inject
    private ForeignTokens foreign;
    @Inject
    private Batch batch;

    public AccessTokenRepository() {
        super(AccessToken.class, "user", "application", "application.user", "application.organization", "origin",
                "origin.user", "origin.organization");
    }

    /** The token with this value; asks the database only for values that could be one. */
    public Optional<AccessToken> findBySecret(Secret value) {
        boolean ours = TokenKind.of(value).filter(TokenKind::isAccess).isPresent();
        return ours || JwtFormat.fits(value) || foreign.mayInclude(value)
                ? findOne(Criterion.is("digest", value.digest().toBytes()))
                : Optional.empty();
    }

    /** So many of the families' tokens; the transaction knows already whom these concern. */
    List<AccessToken> ofFamilies(Collection<Long> familyIds, int most) {
        return entityManager()
                .createQuery("select t from AccessToken t where t.familyId in :families", AccessToken.class)
                .setParameter("families", familyIds).setMaxResults(most).getResultList();
    }

    /** Stores all of them by one statement and gives each its id; the transaction doesn't know them afterwards. */
    void addAll(List<AccessToken> newcomers) {
        batch.insert(NEW, newcomers);
    }

    @Override
    protected Criterion begin(Criterion criterion, List<OrderBy> order, int most) {
        return beginOfAlternatives(criterion, order, most);
    }

    /** What has to be locked before the token with this value is read. */
    Optional<TokenLineage> lineageOf(Secret value) {
        return entityManager().createQuery("select t.id, t.familyId, t.originFamilyId from AccessToken t "
                + "where t.digest = :digest", Object[].class).setParameter("digest", value.digest().toBytes())
                .getResultStream().findFirst().map(row -> {
                    Long family = (Long) (row[1] == null ? row[2] : row[1]);
                    return new TokenLineage((Long) row[0],
                            family == null ? OptionalLong.empty() : OptionalLong.of(family));
                });
    }

    /** The family of a token, without reading the token, which is not locked yet. */
    OptionalLong familyOf(long id) {
        List<Long> families = entityManager()
                .createQuery("select t.familyId from AccessToken t where t.id = :id", Long.class)
                .setParameter("id", id).getResultList();
        if (families.isEmpty()) {
            throw new GoneException();
        }
        return families.get(0) == null ? OptionalLong.empty() : OptionalLong.of(families.get(0));
    }

    /** How many tokens each of the applications has; those without any are missing. One query. */
    public Map<Long, Long> countsByApplication(Collection<Long> applicationIds) {
        if (applicationIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entityManager().createQuery("select t.applicationId, count(t) from AccessToken t "
                + "where t.applicationId in :applications group by t.applicationId", Object[].class)
                .setParameter("applications", applicationIds).getResultList();
        Map<Long, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** The first so many tokens of each of the applications; those without any are missing. One query. */
    public Map<Long, List<TokenGlimpse>> firstOfEach(Collection<Long> applicationIds, int most) {
        if (applicationIds.isEmpty()) {
            return Map.of();
        }
        // one indexed range an application: no window function, which would read all of them
        String sql = applicationIds.stream().map(id -> "(select id, application_id, scope from access_tokens "
                + "where application_id = " + id + " order by id limit " + most + ")")
                .collect(Collectors.joining(" union all "));
        List<?> rows = entityManager().createNativeQuery(sql).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new TokenGlimpse(((Number) row[0]).longValue(), ((Number) row[1]).longValue(),
                        (String) row[2]))
                .sorted(Comparator.comparing(TokenGlimpse::id))
                .collect(Collectors.groupingBy(TokenGlimpse::applicationId));
    }

    /** Tokens that have expired, in the order in which they did, from a place on. */
    List<PurgeCandidate> expired(PurgePlace from, Instant now, int most) {
        return PurgeCandidate.of(entityManager().createQuery("select t.expires, t.id, t.familyId from AccessToken t "
                + "where t.expires >= :from and t.expires <= :now and (t.expires > :from or t.id > :id) "
                + "order by t.expires, t.id", Object[].class)
                .setParameter("from", from.moment()).setParameter("now", now).setParameter("id", from.id())
                .setMaxResults(most).getResultStream());
    }

    /** Remembers that the tokens were used, except those of which somebody has just remembered it. */
    void markUsed(Collection<Long> ids, Instant now, Instant unlessSince) {
        entityManager().createQuery("update AccessToken t set t.lastUsed = :now "
                + "where t.id in :ids and (t.lastUsed is null or t.lastUsed < :since)").setParameter("now", now)
                .setParameter("ids", ids).setParameter("since", unlessSince).executeUpdate();
    }
}
