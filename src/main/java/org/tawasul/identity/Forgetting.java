package org.tawasul.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tawasul.sweeps.Sweep;

/** Forgets what no longer counts: ended sessions, old codes, old failures. */
@Component
class Forgetting implements Sweep {
    private final Sessions sessions;
    private final PhoneCodes codes;
    private final Throttle throttle;

    Forgetting(Sessions sessions, PhoneCodes codes, Throttle throttle) {
        this.sessions = sessions;
        this.codes = codes;
        this.throttle = throttle;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int sweep(Instant at) {
        return sessions.forgetExpired(at) + codes.forgetOld(at) + throttle.forgetOld(at);
    }
}
