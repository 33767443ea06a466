package org.tawasul.intake.boston;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how far a file has been read. */
final class CountingStream extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    CountingStream(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) told.accept(++count);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) told.accept(count += read);
        return read;
    }
}
