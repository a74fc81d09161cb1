package org.gatehouse.platform.exchange;

/** Who a request has proved to come from, as logs name him. Zero and null stand for what there is not. */
public interface Party {

    /** Id of the user, or 0. */
    long userId();

    /** What he is called; of an application by itself its client_id. */
    String getName();

    /** Id of the token, never its value; 0 for a session or a password. */
    long tokenId();

    /** The application that he uses, or null. */
    String clientId();
}
