package org.tawasul.insight.charts;

import java.util.ArrayList;
import java.util.List;
import org.tawasul.insight.Figure.Unit;

/** From the least to the greatest value of an axis, in round steps. What has a length begins at zero. */
record Scale(double least, double most, double step) {
    private static final int STEPS = 5;
    private static final double EDGE = 1e-9;

    static Scale of(Chart chart) {
        if (chart.unit() == Unit.MARK) return new Scale(1, 5, 1);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : extremes(chart)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (low > high) return new Scale(0, 1, 1);
        boolean lengths = chart.kind() == Chart.Kind.STACKED || chart.kind() == Chart.Kind.BARS;
        if (lengths || chart.unit() != Unit.SHARE) {
            low = Math.min(0, low);
            high = Math.max(0, high);
        }
        double unit = switch (chart.unit()) {
            case WORKING_TIME, CALENDAR_TIME -> Numbers.DAY;
            default -> 1;
        };
        double step = unit * step((high - low) / unit, chart.unit() == Unit.COUNT ? 1 : 0);
        double least = Math.floor(low / step + EDGE) * step;
        double most = Math.max(least + step, Math.ceil(high / step - EDGE) * step);
        if (chart.unit() == Unit.SHARE && low >= 0) least = Math.max(0, least);
        return new Scale(least, most, step);
    }

    private static List<Double> extremes(Chart chart) {
        var values = new ArrayList<Double>();
        if (chart.reference() != null) values.add(chart.reference().at());
        if (chart.kind() == Chart.Kind.STACKED) {
            for (int i = 0; i < chart.categories().size(); i++) {
                double sum = 0;
                for (var series : chart.series()) sum += series.values().get(i).orElse(0);
                values.add(sum);
            }
            return values;
        }
        for (var series : chart.series()) {
            for (var value : series.values()) if (value.isPresent()) values.add(value.getAsDouble());
            for (int i = 0; i < series.ranges().size(); i++) {
                if (series.values().get(i).isEmpty()) continue;
                values.add(series.ranges().get(i).low());
                values.add(series.ranges().get(i).high());
            }
        }
        return values;
    }

    /** One, two or five of a power of ten, so that a handful of them make the length. */
    private static double step(double length, double least) {
        double rough = Math.max(length, EDGE) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double times : new double[] {1, 2, 5, 10}) {
            step = times * power;
            if (step >= rough - EDGE) break;
        }
        return Math.max(step, least);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; least + i * step <= most + step / 2; i++) ticks.add(least + i * step);
        return ticks;
    }

    /** From 0 at the least to 1 at the most. */
    double place(double value) {
        return Math.clamp((value - least) / (most - least), 0, 1);
    }
}
