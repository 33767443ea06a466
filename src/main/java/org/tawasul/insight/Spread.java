package org.tawasul.insight;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, as a sketch that can be added to another one: each quantile is right within a hundredth of its
 * value, and the order in which lengths came makes no difference.
 */
public final class Spread {
    private static final double ACCURACY = 0.01;
    /** Most sums are of few: so many are kept as they are, which costs far less than a sketch. */
    private static final int FEW = 8;

    private long[] few = new long[1];
    private int number;
    private @Nullable DDSketch sketch;

    private Spread() {}

    public static Spread empty() {
        return new Spread();
    }

    static Spread decode(byte[] bytes) {
        var spread = empty();
        spread.add(bytes);
        return spread;
    }

    void add(byte[] bytes) {
        try {
            sketch().decodeAndMergeWith(ByteArrayInput.wrap(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void add(Duration length) {
        add(Math.max(0, length.toSeconds()));
    }

    void add(Spread other) {
        if (other.sketch != null) sketch().mergeWith(other.sketch);
        for (int i = 0; i < other.number; i++) add(other.few[i]);
    }

    private void add(long seconds) {
        if (sketch == null && number < FEW) {
            if (number == few.length) few = Arrays.copyOf(few, Math.min(FEW, 2 * number));
            few[number++] = seconds;
        } else {
            sketch().accept(seconds);
        }
    }

    /** With all that was kept as it is; from now on nothing is. */
    private DDSketch sketch() {
        if (sketch == null) {
            sketch = DDSketches.unboundedDense(ACCURACY);
            for (int i = 0; i < number; i++) sketch.accept(few[i]);
            number = 0;
        }
        return sketch;
    }

    byte[] encode() {
        var out = GrowingByteArrayOutput.withDefaultInitialCapacity();
        try {
            sketch().encode(out, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.trimmedCopy();
    }

    public boolean isEmpty() {
        return number == 0 && (sketch == null || sketch.isEmpty());
    }

    public long count() {
        return number + (sketch == null ? 0 : Math.round(sketch.getCount()));
    }

    /** The length that this share of all does not exceed, such as 0.5 for the one in the middle; zero when there is none. */
    public Duration at(double share) {
        return isEmpty() ? Duration.ZERO : Duration.ofSeconds(Math.round(sketch().getValueAtQuantile(share)));
    }
}
