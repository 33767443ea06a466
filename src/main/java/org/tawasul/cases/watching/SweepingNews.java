package org.tawasul.cases.watching;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away every night what was told half a year ago. Every node may do it. */
@Component
@Profile("!command")
class SweepingNews {
    private final News news;
    private final InstantSource clock;

    SweepingNews(News news, InstantSource clock) {
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT23M", fixedDelayString = "PT24H")
    void sweep() {
        news.sweep(clock.instant());
    }
}
