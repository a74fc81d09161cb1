package org.gatehouse.domain.device;

/** What a waiting device is told. */
public enum DeviceVerdict {
    /** Nobody has decided yet. */
    PENDING,
    /** Nobody has decided yet, and it has asked too soon. */
    HASTY,
    /** Its time is over. */
    EXPIRED,
    /** Somebody does not want it. */
    DENIED,
    /** Somebody has let it in. */
    ALLOWED
}
