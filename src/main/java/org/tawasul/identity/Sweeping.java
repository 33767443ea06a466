package org.tawasul.identity;

import java.time.InstantSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what no longer counts: ended sessions, old codes, old failures. Every node may do it. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@Profile("!command")
class Sweeping {
    private final Sessions sessions;
    private final PhoneCodes codes;
    private final Throttle throttle;
    private final InstantSource clock;

    Sweeping(Sessions sessions, PhoneCodes codes, Throttle throttle, InstantSource clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void sweep() {
        var now = clock.instant();
        sessions.forgetExpired(now);
        codes.forgetOld(now);
        throttle.forgetOld();
    }
}
