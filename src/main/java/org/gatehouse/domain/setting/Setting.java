package org.gatehouse.domain.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
