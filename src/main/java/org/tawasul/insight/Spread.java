package org.tawasul.insight;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * How long things took, as a sketch that can be added to another one: each quantile is right within a hundredth of its
 * value, and the order in which lengths came makes no difference.
 */
public final class Spread {
    private static final double ACCURACY = 0.01;

    private final DDSketch sketch;

    private Spread(DDSketch sketch) {
        this.sketch = sketch;
    }

    public static Spread empty() {
        return new Spread(DDSketches.unboundedDense(ACCURACY));
    }

    static Spread decode(byte[] bytes) {
        var spread = empty();
        spread.add(bytes);
        return spread;
    }

    void add(byte[] bytes) {
        try {
            sketch.decodeAndMergeWith(ByteArrayInput.wrap(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void add(Duration length) {
        sketch.accept(Math.max(0, length.toSeconds()));
    }

    void add(Spread other) {
        if (!other.isEmpty()) sketch.mergeWith(other.sketch);
    }

    byte[] encode() {
        var out = GrowingByteArrayOutput.withDefaultInitialCapacity();
        try {
            sketch.encode(out, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.trimmedCopy();
    }

    public boolean isEmpty() {
        return sketch.isEmpty();
    }

    public long count() {
        return Math.round(sketch.getCount());
    }

    /** The length that this share of all does not exceed, such as 0.5 for the one in the middle; zero when there is none. */
    public Duration at(double share) {
        return isEmpty() ? Duration.ZERO : Duration.ofSeconds(Math.round(sketch.getValueAtQuantile(share)));
    }
}
