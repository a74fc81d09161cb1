package org.gatehouse.operations.commandline;

/** Where the server takes commands, and what it wants to see before it does. */
public final class OperationsDoor {

    /** The only URL. */
    public static final String PATH = "/operations/commands";
    /** The header that carries the operator key; no page of a browser can know what to put there. */
    public static final String KEY_HEADER = "X-Gatehouse-Operator-Key";
    /** The file in the data directory that holds the key of the running server. */
    public static final String KEY_FILE = "operator-key";

    private OperationsDoor() {
    }
}
