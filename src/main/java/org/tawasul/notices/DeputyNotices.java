package org.tawasul.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.events.DelegationEnded;
import org.tawasul.agencies.events.DeputyNamed;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;
import org.tawasul.language.Dates;

/** Tells a deputy that they were named, from when to when, and that it ended before its last day. */
@Component
class DeputyNotices implements Subscriber {
    private static final Duration NEWS = Duration.ofHours(48);

    private final Journal journal;
    private final Officers officers;
    private final StaffNotices notices;
    private final InstantSource clock;

    DeputyNotices(Journal journal, Officers officers, StaffNotices notices, InstantSource clock) {
        this.journal = journal;
        this.officers = officers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deputy-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(DeputyNamed.class.getSimpleName(), DelegationEnded.class.getSimpleName());
    }

    @Override
    public void handle(List<Entry> batch) {
        var oldest = clock.instant().minus(NEWS);
        for (var entry : batch) {
            if (!entry.at().isAfter(oldest)) continue;
            if (entry.type().equals(DeputyNamed.class.getSimpleName())) named(journal.decode(entry, DeputyNamed.class));
            else ended(journal.decode(entry, DelegationEnded.class));
        }
    }

    private void named(DeputyNamed named) {
        var language = officers.get(named.deputyId()).language();
        notices.tell(
                named.deputyId(),
                "delegation:" + named.delegationId() + ":named",
                "delegation.notice.named",
                "/staff/leave",
                officers.get(named.officerId()).name().in(language),
                Dates.inWords(named.first(), language),
                Dates.inWords(named.last(), language));
    }

    private void ended(DelegationEnded ended) {
        var language = officers.get(ended.deputyId()).language();
        notices.tell(
                ended.deputyId(),
                "delegation:" + ended.delegationId() + ":ended",
                "delegation.notice.ended",
                "/staff/leave",
                officers.get(ended.officerId()).name().in(language));
    }
}
