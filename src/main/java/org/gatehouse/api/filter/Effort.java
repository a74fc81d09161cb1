package org.gatehouse.api.filter;

import org.gatehouse.platform.persistence.Lookup;

/**
 * How much an engine that goes back and tries again may have to do for a part of a regular expression.
 *
 * @param choices in how many ways what has an end can be matched
 * @param endless how many repetitions without end there are
 * @param length steps on one way from the begin to the end
 * @param varies whether it branches or repeats
 */
record Effort(double choices, int endless, double length, boolean varies) {

    static final Effort NONE = of(0);

    static Effort of(int length) {
        return new Effort(1, 0, length, false);
    }

    Effort then(Effort next) {
        return new Effort(choices * next.choices, endless + next.endless, length + next.length,
                varies || next.varies);
    }

    Effort or(Effort other) {
        return new Effort(choices + other.choices, Math.max(endless, other.endless), length + other.length, true);
    }

    Effort optional() {
        return new Effort(choices + 1, endless, length + 1, true);
    }

    Effort times(int least, int most) {
        return new Effort(choices * (most - least + 1), endless, length * (least + 1), true);
    }

    Effort endless(int least) {
        return new Effort(choices, endless + 1, length * (least + 1), true);
    }

    /** Wherever in the text it may begin. */
    Effort anywhere() {
        return new Effort(choices, endless + 1, length, true);
    }

    /** At most, whichever text is searched: the repetitions without end share its length among them. */
    double steps() {
        double ways = choices;
        for (int i = 1; i <= endless; i++) {
            ways *= (Lookup.SEARCHED + i) / (double) i;
        }
        return ways * (length + 1);
    }
}
