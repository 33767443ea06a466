package org.tawasul.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.delegation.Delegation;
import org.tawasul.agencies.delegation.DelegationChanges;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.site.Viewer.StandIn;

/**
 * For whom somebody stands in now: it stands in the menu of every page, so it is held for a minute. Whether they may is asked
 * again when they begin.
 */
@Component
class Duties implements DelegationChanges {
    private final Officers officers;
    private final LoadingCache<Long, List<Delegation>> held;

    Duties(Delegations delegations, Officers officers, InstantSource clock) {
        this.officers = officers;
        this.held = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(deputy -> delegations.listTo(deputy, clock.instant()));
    }

    List<StandIn> listOf(Officer deputy, Instant now) {
        return held.get(deputy.id()).stream()
                .filter(delegation -> delegation.holdsAt(now))
                .map(delegation -> new StandIn(
                        delegation.id(), officers.get(delegation.officerId()).name()))
                .toList();
    }

    @Override
    public void changed(Delegation delegation) {
        held.invalidate(delegation.deputyId());
    }
}
