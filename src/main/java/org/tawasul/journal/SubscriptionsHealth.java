package org.tawasul.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How far the readers of the journal are behind. Being behind takes no node out of service: the site answers all the same. */
@Component("subscriptionsHealthIndicator")
class SubscriptionsHealth implements HealthIndicator {
    private final Subscriptions subscriptions;

    SubscriptionsHealth(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var lag : subscriptions.listLags()) {
            var facts = new LinkedHashMap<String, Object>(
                    Map.of("entries", lag.entries(), "seconds", lag.behind().toSeconds(), "poisoned", lag.poisoned()));
            if (lag.reason() != null) facts.put("failing", true);
            health.withDetail(lag.subscription(), facts);
        }
        return health.build();
    }
}
