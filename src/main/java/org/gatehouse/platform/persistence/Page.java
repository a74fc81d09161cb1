package org.gatehouse.platform.persistence;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the entities of this page, in order
 * @param number the page, from 1
 * @param size items a full page holds
 * @param count items of the whole list, or -1 if nobody asked
 */
public record Page<T>(List<T> items, int number, int size, long count) {

    public boolean isCounted() {
        return count >= 0;
    }

    public boolean hasNext() {
        return (long) number * size < count;
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
