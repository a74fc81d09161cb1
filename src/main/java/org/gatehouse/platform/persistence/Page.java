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

    /** A part of a list that is at hand as a whole. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        if (!request.exists(all.size())) {
            throw new NoSuchPageException(request.number());
        }
        int number = request.resolved(all.size());
        int from = Math.min(all.size(), (number - 1) * request.size());
        return new Page<>(all.subList(from, Math.min(all.size(), from + request.size())), number, request.size(),
                request.counted() ? all.size() : -1);
    }

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
