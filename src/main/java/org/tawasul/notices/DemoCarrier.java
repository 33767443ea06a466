package org.tawasul.notices;

import org.jspecify.annotations.Nullable;

/** In a demo nothing leaves the machine: what would be sent is read on the page {@code /demo/phone}. */
record DemoCarrier(Notice.Medium medium) implements Carrier {
    @Override
    public @Nullable String carry(Notice notice) {
        return null;
    }
}
