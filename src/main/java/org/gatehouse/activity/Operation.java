package org.gatehouse.activity;

import java.util.Locale;

/** What was done. */
public enum Operation {
    CREATE, UPDATE, DELETE, ASSOCIATE, DISASSOCIATE;

    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
