package org.gatehouse.activity;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.json.Json;

/** One thing that happened; never changed afterwards. */
@Entity
@Table(name = "activity_entries")
public class ActivityEntry {

    private static final String NOTHING = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "occurred", nullable = false)
    private Instant timestamp;

    @Column(name = "operation", nullable = false)
    private String operation;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_username", nullable = false)
    private String actorUsername = NOTHING;

    @Column(name = "actor_first_name", nullable = false)
    private String actorFirstName = NOTHING;

    @Column(name = "actor_last_name", nullable = false)
    private String actorLastName = NOTHING;

    @Column(name = "object1", nullable = false)
    private String object1;

    @Column(name = "object1_id", nullable = false)
    private long object1Id;

    @Column(name = "object2", nullable = false)
    private String object2 = NOTHING;

    @Column(name = "object2_id")
    private Long object2Id;

    @Column(name = "role_id")
    private Long roleId;

    @Column(name = "object_association", nullable = false)
    private String objectAssociation = NOTHING;

    @Column(name = "object_type", nullable = false)
    private String objectType = NOTHING;

    // no large object: text that can be searched, on every provider
    @Column(name = "changes", nullable = false)
    private String changes;

    @Column(name = "action_node", nullable = false)
    private String actionNode;

    /** For the persistence provider. */
    protected ActivityEntry() {
    }

    ActivityEntry(Operation operation, Auditable object, JsonObject changes, String node, Instant now) {
        this.timestamp = now;
        this.operation = operation.awxName();
        this.object1 = object.objectType().awxName();
        this.object1Id = object.id();
        this.changes = changes.toString();
        this.actionNode = node;
    }

    ActivityEntry by(User actor) {
        actorId = actor.id();
        actorUsername = actor.username();
        actorFirstName = actor.firstName();
        actorLastName = actor.lastName();
        return this;
    }

    ActivityEntry withRole(Auditable other, Change.RoleOf role) {
        object2 = other.objectType().awxName();
        object2Id = other.id();
        roleId = role.id();
        objectAssociation = "role";
        objectType = role.owner().objectType().awxName();
        return this;
    }

    public long id() {
        return id;
    }

    public Instant timestamp() {
        return timestamp;
    }

    /** {@code create}, {@code update}, {@code delete}, {@code associate} or {@code disassociate}. */
    public String operation() {
        return operation;
    }

    /** The user who did it, as he was called then; none for the server itself. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(actorId)
                .map(known -> new Actor(known, actorUsername, actorFirstName, actorLastName));
    }

    /** AWX's name of the kind of thing it happened to. */
    public String object1() {
        return object1;
    }

    public long object1Id() {
        return object1Id;
    }

    /** The other side of an association; empty otherwise. */
    public String object2() {
        return object2;
    }

    public Optional<Long> object2Id() {
        return Optional.ofNullable(object2Id);
    }

    /** The role that was given or taken. */
    public Optional<Long> roleId() {
        return Optional.ofNullable(roleId);
    }

    public String objectAssociation() {
        return objectAssociation;
    }

    public String objectType() {
        return objectType;
    }

    public JsonObject changes() {
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            return reader.readObject();
        }
    }

    /** The node that did it. */
    public String actionNode() {
        return actionNode;
    }
}
