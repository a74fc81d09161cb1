package org.gatehouse.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The entities of one kind: found by criteria, a page at a time, with the relations that readers need.
 *
 * <p>Reading needs no transaction; {@link #lock}, {@link #add} and {@link #remove} take part in the caller's.
 *
 * @param <T> an entity whose primary key is a {@code long} named {@code id}
 */
public abstract class JpaRepository<T> {

    private static final int LARGEST_OFFSET = 100_000_000;
    /** How many rows are the beginning of a list. */
    private static final int FIRST = 400;
    /** How long a query may take whose cost depends on what people wrote; less than connections wait. */
    private static final int COSTLY_MILLIS = 3000;
    /** How long the rows of a list may be counted; no statement may take longer than five seconds. */
    private static final int COUNTING_MILLIS = 4000;

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entityManager;

    private final KeptQueries<T> kept;
    private final Class<T> entity;
    private final String entityName;
    private final String fetches;
    private final List<String> nested;

    /** For the proxies of the container. */
    protected JpaRepository() {
        this(null);
    }

    /**
     * @param fetched to-one relations that every found entity brings along; {@code application.organization} after
     * {@code application}
     */
    protected JpaRepository(Class<T> entity, String... fetched) {
        this.entity = entity;
        this.kept = new KeptQueries<>(entity, this::fetchNested);
        this.entityName = entity == null ? "" : entity.getSimpleName();
        this.fetches = fetchJoins(fetched);
        this.nested = List.of(fetched).stream().filter(path -> path.contains(".")).toList();
    }

    private static String fetchJoins(String... paths) {
        StringBuilder joins = new StringBuilder();
        for (String path : paths) {
            int dot = path.lastIndexOf('.');
            String owner = dot < 0 ? "e" : alias(path.substring(0, dot));
            joins.append(" left join fetch ").append(owner).append('.').append(path.substring(dot + 1)).append(' ')
                    .append(alias(path));
        }
        return joins.toString();
    }

    private static String alias(String path) {
        return "f_" + path.replace('.', '_');
    }

    public Optional<T> find(long id) {
        return findOne(Criterion.is("id", id));
    }

    /** The only entity that meets the criterion. */
    public Optional<T> findOne(Criterion criterion) {
        CriterionCompiler compiler = new CriterionCompiler("e");
        String condition = compiler.condition(criterion);
        String jpql = "select e from " + entityName + " e" + fetches + compiler.joins() + " where " + condition
                + " order by e.id";
        return compiler.isCostly() || !kept.hasRoomFor(jpql)
                ? findAll(criterion, List.of(OrderBy.ascending("id")), 0, 1).stream().findFirst()
                : bound(kept.query(entityManager, jpql), compiler).getResultList().stream().findFirst();
    }

    /** Those with these ids, in the order of their ids. */
    public List<T> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : findFirst(ids.size(), Criterion.in("id", ids));
    }

    /** The first so many that meet the criterion, in the order of their ids. */
    public List<T> findFirst(int most, Criterion criterion) {
        return findAll(criterion, List.of(OrderBy.ascending("id")), 0, most);
    }

    /** One select, and one count if it is asked for; some of each where the criterion has alternatives. */
    public Page<T> page(Criterion criterion, List<OrderBy> order, PageRequest request) {
        long count = request.counted() ? countEach(criterion) : -1;
        if (request.counted() && !request.exists(count)) {
            throw new NoSuchPageException(request.number());
        }
        int number = request.counted() ? request.resolved(count) : Math.max(1, request.number());
        long offset = (number - 1L) * request.size();
        if (offset > LARGEST_OFFSET) {
            throw new NoSuchPageException(number);
        }
        List<T> items = count == 0 ? List.of() : slice(criterion, order, (int) offset, request.size());
        return new Page<>(items, number, request.size(), count);
    }

    /**
     * The ids first, where rows bring relations along: a database that finds a related table small may join and sort
     * every row there is, to take the first ones.
     */
    private List<T> slice(Criterion criterion, List<OrderBy> order, int offset, int size) {
        int end = offset + size;
        Criterion first = end > FIRST ? criterion : begin(criterion, order, end);
        if (fetches.isEmpty() || !first.equals(criterion)) {
            return findAll(first, order, offset, size);
        }
        List<Long> ids = idQuery(criterion, order).setFirstResult(offset).setMaxResults(size).getResultList();
        return ids.isEmpty() ? List.of() : findAll(Criterion.in("id", ids), order, 0, size);
    }

    public long count(Criterion criterion) {
        return counting(criterion).getSingleResult();
    }

    private TypedQuery<Long> counting(Criterion criterion) {
        CriterionCompiler compiler = new CriterionCompiler("e");
        String condition = compiler.condition(criterion);
        String jpql = "select count(e) from " + entityName + " e" + compiler.joins() + " where " + condition;
        return query(Long.class, compiler, jpql);
    }

    private long countInTime(Criterion criterion) {
        return counting(criterion).setHint("jakarta.persistence.query.timeout", COUNTING_MILLIS).getSingleResult();
    }

    /** The same of each alternative, where nothing is counted twice by that. */
    private long countEach(Criterion criterion) {
        List<Criterion> alternatives = Alternatives.of(criterion);
        return Alternatives.areDisjoint(alternatives) ? alternatives.stream().mapToLong(this::countInTime).sum()
                : countInTime(criterion);
    }

    public boolean exists(Criterion criterion) {
        return !criterion.equals(Criterion.NONE) && count(criterion) > 0;
    }

    /**
     * A criterion that is met by the first so many of a list, by others of the list perhaps and by nothing else; for
     * repositories that know one which the database answers more easily.
     */
    protected Criterion begin(Criterion criterion, List<OrderBy> order, int most) {
        return criterion;
    }

    /** The same, by ids: the first so many of each alternative are asked for, in a query each. */
    protected Criterion beginOfAlternatives(Criterion criterion, List<OrderBy> order, int most) {
        List<Criterion> alternatives = Alternatives.single(criterion);
        return alternatives.size() == 1 ? criterion
                : Criterion.in("id",
                        alternatives.stream().flatMap(one -> idQuery(one, order).setMaxResults(most).getResultStream())
                                .collect(Collectors.toSet()));
    }

    /** Ids of those that meet the criterion, up to so many, in no order. */
    public List<Long> ids(Criterion criterion, int most) {
        return idQuery(criterion, List.of()).setMaxResults(most).getResultList();
    }

    private TypedQuery<Long> idQuery(Criterion criterion, List<OrderBy> order) {
        CriterionCompiler compiler = new CriterionCompiler("e");
        String condition = compiler.condition(criterion);
        String keys = order.stream().map(compiler::key).collect(Collectors.joining(", "));
        return query(Long.class, compiler, "select e.id from " + entityName + " e" + compiler.joins() + " where "
                + condition + (keys.isEmpty() ? "" : " order by " + keys));
    }

    /** Those of the ids whose entity meets the criterion: one query, none for {@code ALL} and {@code NONE}. */
    public Set<Long> idsAmong(Collection<Long> ids, Criterion criterion) {
        if (ids.isEmpty() || criterion.equals(Criterion.ALL)) {
            return new HashSet<>(ids);
        }
        Criterion both = Criterion.in("id", ids).and(criterion);
        if (both.equals(Criterion.NONE)) {
            return Set.of();
        }
        return idQuery(both, List.of()).getResultStream().collect(Collectors.toSet());
    }

    /** The entity as it is now, its row locked until the transaction ends. */
    public Optional<T> lock(long id) {
        return entityManager.createQuery("select e from " + entityName + " e where e.id = :id", entity)
                .setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The same of an entity that the transaction has looked at before: Hibernate would show it as it was then. */
    public Optional<T> lockAgain(long id) {
        Optional<T> found = lock(id);
        found.ifPresent(entityManager::refresh);
        return found;
    }

    /** Those of the ids that there still are, their rows locked until the transaction ends. */
    public List<T> lockAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : entityManager
                        .createQuery("select e from " + entityName + " e where e.id in :ids order by e.id", entity)
                        .setParameter("ids", ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** The same entity, known to this transaction; empty if it has been deleted. */
    public Optional<T> attached(T known) {
        if (entityManager.contains(known)) {
            return Optional.of(known);
        }
        return find((Long) entityManager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(known));
    }

    /** Makes the entity persistent and gives it its id. */
    public T add(T newcomer) {
        entityManager.persist(newcomer);
        entityManager.flush();
        return newcomer;
    }

    /** Deletes an entity that this transaction has found. */
    public void remove(T leaver) {
        entityManager.remove(leaver);
        entityManager.flush();
    }

    /** Deletes the entities with these ids in one statement. */
    public void removeAll(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entityManager.createQuery("delete from " + entityName + " e where e.id in :ids").setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** For queries that only one repository needs. */
    protected EntityManager entityManager() {
        return entityManager;
    }

    private List<T> findAll(Criterion criterion, List<OrderBy> order, int offset, int most) {
        CriterionCompiler compiler = new CriterionCompiler("e");
        String condition = compiler.condition(criterion);
        String keys = order.stream().map(compiler::key).collect(Collectors.joining(", "));
        TypedQuery<T> query = query(entity, compiler, "select e from " + entityName + " e" + fetches
                + compiler.joins() + " where " + condition + " order by " + keys);
        fetchNested(query);
        return query.setFirstResult(offset).setMaxResults(most).getResultList();
    }

    /**
     * EclipseLink fetches only one relation deep by the query itself and then asks for every object behind it, one by
     * one. Others log a line for every hint that they do not know.
     */
    private void fetchNested(TypedQuery<T> query) {
        if (!nested.isEmpty() && isEclipseLink()) {
            nested.forEach(path -> query.setHint("eclipselink.left-join-fetch", "e." + path));
        }
    }

    private boolean isEclipseLink() {
        return entityManager.getEntityManagerFactory().getPersistenceUnitUtil().getClass().getName()
                .startsWith("org.eclipse.persistence.");
    }

    private <R> TypedQuery<R> query(Class<R> type, CriterionCompiler compiler, String jpql) {
        TypedQuery<R> query = bound(entityManager.createQuery(jpql, type), compiler);
        if (compiler.isCostly()) {
            query.setHint("jakarta.persistence.query.timeout", COSTLY_MILLIS);
        }
        return query;
    }

    private static <R> TypedQuery<R> bound(TypedQuery<R> query, CriterionCompiler compiler) {
        compiler.parameters().forEach(query::setParameter);
        return query;
    }
}
