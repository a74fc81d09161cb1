package org.gatehouse.platform.persistence;

/**
 * Which part of a list is asked for.
 *
 * @param number page from 1, or {@link #LAST}
 * @param size items a page
 * @param counted whether the list is to be counted
 */
public record PageRequest(int number, int size, boolean counted) {

    /** Stands for the last page, whichever that is. */
    public static final int LAST = -1;

    /** The page meant, of a list with that many items. */
    int resolved(long count) {
        return number == LAST ? pages(count) : number;
    }

    /** Whether the page exists; the first page of an empty list does. */
    boolean exists(long count) {
        return number == LAST || number <= pages(count);
    }

    private int pages(long count) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, (count + size - 1) / size));
    }
}
