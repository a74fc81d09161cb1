package org.gatehouse.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The windows of one target, one a round. */
final class Series {

    private static final int AGREEING = 3;
    private static final double TOLERANCE = 0.05;
    private final Target target;
    private final List<Window> windows = new ArrayList<>();
    private boolean settled;

    Series(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    List<Window> windows() {
        return windows;
    }

    void add(Window window) {
        windows.add(window);
        settled = settled || agree();
    }

    /** Whether three successive windows ever agreed about the processor time of a request. */
    boolean settled() {
        return settled;
    }

    private boolean agree() {
        if (windows.size() < AGREEING) {
            return false;
        }
        List<Window> last = windows.subList(windows.size() - AGREEING, windows.size());
        double mean = last.stream().mapToDouble(Window::cpu).average().orElseThrow();
        return last.stream().allMatch(window -> Math.abs(window.cpu() - mean) <= mean * TOLERANCE);
    }

    double median(ToDoubleFunction<Window> figure) {
        return median(windows.stream().map(figure::applyAsDouble).toList());
    }

    /** The median, over the rounds, of this figure as a part of the other target's in the same round. */
    double ratio(Series other, ToDoubleFunction<Window> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < windows.size(); round++) {
            ratios.add(figure.applyAsDouble(windows.get(round)) / figure.applyAsDouble(other.windows.get(round)));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    Histogram latencies() {
        Histogram all = new Histogram();
        windows.forEach(window -> all.addAll(window.sent().latencies()));
        return all;
    }
}
