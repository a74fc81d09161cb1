package org.gatehouse.operations.purge;

/** This node stood still for so long that another one purges in its place. */
final class PurgeTakenOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PurgeTakenOverException() {
        super("another node has taken over the purge");
    }
}
