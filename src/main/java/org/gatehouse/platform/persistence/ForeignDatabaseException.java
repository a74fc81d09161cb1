package org.gatehouse.platform.persistence;

/** Another product's database can't be read; the message is for people and holds no credentials. */
public final class ForeignDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    ForeignDatabaseException(String message) {
        super(message);
    }
}
