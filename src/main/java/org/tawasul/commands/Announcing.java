package org.tawasul.commands;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the operator that the site is ready: where it is, how long it took, and what the modules have to say. */
@Component
@Profile("!bench")
class Announcing {
    private final ObjectProvider<StartLines> modules;
    private final @Nullable Long begunAt;

    /** @param begunAt milliseconds since 1970 at which the script began, which is a little before this process did */
    Announcing(ObjectProvider<StartLines> modules, @Value("${begun-at:#{null}}") @Nullable Long begunAt) {
        this.modules = modules;
        this.begunAt = begunAt;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext site)) return;
        var server = site.getWebServer();
        if (server == null) return;
        System.out.printf(
                Locale.ENGLISH,
                "%nTawasul is ready after %.1f s at http://localhost:%d%n",
                (System.currentTimeMillis() - begin()) / 1000.0,
                server.getPort());
        var lines = modules.orderedStream().map(StartLines::startLines).flatMap(List::stream);
        lines.forEach(line -> System.out.println("  " + line));
        System.out.println("Ctrl-C stops it.");
        System.out.flush();
    }

    private long begin() {
        return begunAt == null ? ManagementFactory.getRuntimeMXBean().getStartTime() : begunAt;
    }
}
