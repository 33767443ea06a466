package org.tawasul.simulation;

import java.util.Arrays;

/** Numbers in the order of their adding; millions of them cost eight bytes each. */
final class LongList {
    private long[] numbers = new long[1_024];
    private int size;

    void add(long number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
        numbers[size++] = number;
    }

    long[] array() {
        return Arrays.copyOf(numbers, size);
    }
}
