package org.gatehouse.domain.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gatehouse.domain.BaseEntity;

/** A value that somebody chose instead of the default. */
@Entity
@Table(name = "settings")
public class Setting extends BaseEntity {

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "content", nullable = false)
    private String content;

    /** For the persistence provider. */
    protected Setting() {
    }

    Setting(String name, String content, Instant now) {
        super(now);
        this.name = name;
        this.content = content;
    }

    void change(String chosen, Instant now) {
        if (!chosen.equals(content)) {
            content = chosen;
            modifiedAt(now);
        }
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
