package org.tawasul.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.catalogue.events.ApprovalWanted;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/**
 * Whose replies a second person approves before they are sent: all of an agency, or those about a service, whoever
 * answers them. Held in memory; a change made on another node is seen within a minute.
 */
@Repository
public class Approvals {
    private static final long WHOLE_AGENCY = 0;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, Set<Wanted>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Approvals(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Wanted(long agencyId, long serviceId) {}

    /** Whether a reply about this service by this agency needs a second person. */
    public boolean areWantedFor(Service service, long agencyId) {
        return ofAgency(agencyId) || ofService(service);
    }

    public boolean ofAgency(long agencyId) {
        return held.get("all").contains(new Wanted(agencyId, WHOLE_AGENCY));
    }

    public boolean ofService(Service service) {
        return held.get("all").contains(new Wanted(service.agencyId(), service.id()));
    }

    public void setForAgency(long agencyId, boolean wanted, Instant at, Actor by) {
        set(agencyId, WHOLE_AGENCY, wanted, at, by);
    }

    public void setForService(Service service, boolean wanted, Instant at, Actor by) {
        set(service.agencyId(), service.id(), wanted, at, by);
    }

    @Transactional
    void set(long agencyId, long serviceId, boolean wanted, Instant at, Actor by) {
        int changed = jdbc.sql(
                        wanted
                                ? "insert into catalogue.approval values (:agency, :service) on conflict do nothing"
                                : "delete from catalogue.approval where agency_id = :agency and service_id = :service")
                .param("agency", agencyId)
                .param("service", serviceId)
                .update();
        if (changed == 0) return;
        journal.append("agency", agencyId, new ApprovalWanted(agencyId, serviceId, wanted), at, by);
        AfterCommit.nowAnd(() -> held.invalidate("all"));
    }

    private Set<Wanted> load() {
        return jdbc
                .sql("select agency_id, service_id from catalogue.approval")
                .query((row, number) -> new Wanted(row.getLong("agency_id"), row.getLong("service_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
