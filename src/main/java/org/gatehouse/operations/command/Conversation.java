package org.gatehouse.operations.command;

import org.gatehouse.platform.crypto.Secret;

/** What a command can tell the operator and ask him for; he sees every line at once. */
public interface Conversation {

    /** Prints to his standard output. */
    void print(String line);

    /** Prints to his standard error. */
    void complain(String line);

    /** A secret of this name, one word; if he has not given it yet, he is asked and the command begins anew. */
    Secret secret(String name);

    /** Like {@link #secret}, for one that is chosen now: whoever types it types it twice. */
    Secret freshSecret(String name);
}
