package org.gatehouse.operations.awximport;

import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.ForeignAddress;

/**
 * What an operator wants to have imported.
 *
 * @param address of AWX's PostgreSQL
 * @param user its user
 * @param password the password of that user
 * @param secretKey AWX's {@code SECRET_KEY}, under which it encrypts client secrets
 * @param wishes how it is to be done
 */
public record AwxImportRequest(ForeignAddress address, String user, Secret password, Secret secretKey, Wishes wishes) {

    /**
     * How an import is to be done.
     *
     * @param dryRun whether nothing is to be written
     * @param merge whether things of the same name here and there are the same
     * @param overwritePasswords whether users that are merged get the passwords that they have there
     * @param newSecrets whether applications whose secret can't be opened get a new one, and are not left behind
     */
    public record Wishes(boolean dryRun, boolean merge, boolean overwritePasswords, boolean newSecrets) {
    }
}
