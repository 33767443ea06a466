package org.tawasul.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.events.ServiceOffered;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/**
 * The catalogue, held in memory whole; a change made on another node is seen within a minute. What is listed, and found by its
 * code, is offered; a service that is closed is found by its id, for the cases that have it.
 */
@Repository
public class Services {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, Catalogue> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Services(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Catalogue(
            Map<Long, Service> services, List<Service> offered, Set<Long> closed, List<ServiceGroup> groups) {}

    /** Throws when there is none. One that another node offered a moment ago is found too. */
    public Service get(long serviceId) {
        var found = find(serviceId);
        if (found.isEmpty()) forget();
        return found.or(() -> find(serviceId))
                .orElseThrow(() -> new IllegalArgumentException("No service " + serviceId));
    }

    public Optional<Service> find(long serviceId) {
        return Optional.ofNullable(held.get("all").services().get(serviceId));
    }

    public Optional<Service> find(String code) {
        return list().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** One that somebody may turn to now. */
    public Optional<Service> findOffered(long serviceId) {
        return find(serviceId).filter(this::isOffered);
    }

    /** One that was offered once, and is not any more. */
    public Optional<Service> findClosed(String code) {
        return listAll().stream()
                .filter(service -> service.code().equals(code) && !isOffered(service))
                .findFirst();
    }

    public boolean isOffered(Service service) {
        return !held.get("all").closed().contains(service.id());
    }

    /** The same list until the catalogue changes. */
    public List<Service> list() {
        return held.get("all").offered();
    }

    /** With those that are closed, for lists of cases. */
    public List<Service> listAll() {
        return List.copyOf(held.get("all").services().values());
    }

    /** Those of a group, in the order in which they were offered. */
    public List<Service> listOf(ServiceGroup group) {
        return list().stream()
                .filter(service -> service.groupId() == group.id())
                .toList();
    }

    /** The groups that one browses, see {@link ServiceGroup#GENERAL}. */
    public List<ServiceGroup> listBrowsedGroups() {
        return listGroups().stream().filter(group -> !group.isGeneral()).toList();
    }

    public Optional<ServiceGroup> findGroup(String code) {
        return listGroups().stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /** What an agency takes that none of its other services names; a letter to one of its departments is this. */
    public Optional<Service> findGeneralOf(long agencyId) {
        return findGroup(ServiceGroup.GENERAL).stream()
                .flatMap(group -> listOf(group).stream())
                .filter(service ->
                        service.agencyId() == agencyId && !service.code().equals(Service.WHOM_TO_ASK))
                .findFirst();
    }

    public List<Service> listOfAgency(long agencyId) {
        return list().stream().filter(service -> service.agencyId() == agencyId).toList();
    }

    /** With those that are closed, for lists of cases. */
    public List<Service> listAllOfAgency(long agencyId) {
        return listAll().stream()
                .filter(service -> service.agencyId() == agencyId)
                .toList();
    }

    public List<ServiceGroup> listGroups() {
        return held.get("all").groups();
    }

    public long addGroup(String code, String icon, Name name) {
        long id = jdbc.sql("""
                insert into catalogue.service_group (code, icon, name_ar, name_en) values (:code, :icon, :ar, :en)
                returning group_id
                """)
                .param("code", code)
                .param("icon", icon)
                .param("ar", name.ar())
                .param("en", name.en())
                .query(Long.class)
                .single();
        AfterCommit.nowAnd(this::forget);
        return id;
    }

    /** Offers a service; the id of the given one is ignored. Gives the new id. */
    @Transactional
    public long offer(Service service, Instant at, Actor by) {
        long id = jdbc.sql("""
                insert into catalogue.service (code, group_id, agency_id, department_id, kinds, place, response_days,
                                               confidential, name_ar, name_en, hint_ar, hint_en, words_ar, words_en)
                values (:code, :group, :agency, :department, string_to_array(:kinds, ','), :place, :days,
                        :confidential, :nameAr, :nameEn, :hintAr, :hintEn, :wordsAr, :wordsEn)
                returning service_id
                """)
                .param("code", service.code())
                .param("group", service.groupId())
                .param("agency", service.agencyId())
                .param("department", service.departmentId())
                .param(
                        "kinds",
                        service.kinds().stream().map(Kind::name).sorted().collect(Collectors.joining(",")))
                .param("place", service.place().name())
                .param("days", service.responseDays())
                .param("confidential", service.confidential())
                .param("nameAr", service.name().ar())
                .param("nameEn", service.name().en())
                .param("hintAr", service.hint().ar())
                .param("hintEn", service.hint().en())
                .param("wordsAr", service.words().ar())
                .param("wordsEn", service.words().en())
                .query(Long.class)
                .single();
        journal.append(
                "service",
                id,
                new ServiceOffered(
                        id, service.code(), service.agencyId(), service.departmentId(), service.responseDays()),
                at,
                by);
        AfterCommit.nowAnd(this::forget);
        return id;
    }

    /** By its key, and so after a loading that is under way. */
    void forget() {
        held.invalidate("all");
    }

    private Catalogue load() {
        var services = new LinkedHashMap<Long, Service>();
        var offered = new ArrayList<Service>();
        var closed = new HashSet<Long>();
        jdbc.sql("select * from catalogue.service order by service_id").query(row -> {
            var service = service(row);
            services.put(service.id(), service);
            if (row.getObject("closed_at") == null) offered.add(service);
            else closed.add(service.id());
        });
        var groups = jdbc.sql("select * from catalogue.service_group order by group_id")
                .query((row, number) -> new ServiceGroup(
                        row.getLong("group_id"),
                        row.getString("code"),
                        row.getString("icon"),
                        new Name(row.getString("name_ar"), row.getString("name_en"))))
                .list();
        return new Catalogue(services, List.copyOf(offered), Set.copyOf(closed), groups);
    }

    static Service service(ResultSet row) throws SQLException {
        Array kinds = row.getArray("kinds");
        return new Service(
                row.getLong("service_id"),
                row.getString("code"),
                row.getLong("group_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                Arrays.stream((String[]) kinds.getArray()).map(Kind::valueOf).collect(Collectors.toUnmodifiableSet()),
                PlaceNeed.valueOf(row.getString("place")),
                row.getInt("response_days"),
                row.getBoolean("confidential"),
                new Name(row.getString("name_ar"), row.getString("name_en")),
                new Name(row.getString("hint_ar"), row.getString("hint_en")),
                new Name(row.getString("words_ar"), row.getString("words_en")));
    }
}
