package org.gatehouse.web.page;

/** The request ends with a page that says why. */
public final class PageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    public PageException(int status, String title, String message) {
        super(message);
        this.status = status;
        this.title = title;
    }

    Page page() {
        return Page.error(status, title, getMessage());
    }
}
