package org.tawasul;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tawasul.language.Dates;

/** The clock of the product under test: it runs until it is set, and runs again when the next test begins. */
@Primary
public final class TestClock implements InstantSource {
    private volatile @Nullable Instant stopped;

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? InstantSource.system().instant() : at;
    }

    /** Stops the clock at a local time of the country, such as {@code 2026-03-01T09:00}. */
    public void is(String local) {
        is(LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant());
    }

    public void is(Instant at) {
        stopped = at;
    }

    /** Stops the clock that much later than it shows now. */
    public void passes(Duration time) {
        stopped = instant().plus(time);
    }

    public void runs() {
        stopped = null;
    }

    static final class Reset implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).runs();
        }
    }
}
