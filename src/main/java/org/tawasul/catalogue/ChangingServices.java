package org.tawasul.catalogue;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.catalogue.events.ServiceChanged;
import org.tawasul.catalogue.events.ServiceClosed;
import org.tawasul.catalogue.events.ServiceGroupSet;
import org.tawasul.catalogue.events.ServiceOpened;
import org.tawasul.database.AfterCommit;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** Changes what is known of a service, closes it, offers it again; agency and code stay what they are. */
@org.springframework.stereotype.Service
public class ChangingServices {
    private final JdbcClient jdbc;
    private final Services services;
    private final Journal journal;

    ChangingServices(JdbcClient jdbc, Services services, Journal journal) {
        this.jdbc = jdbc;
        this.services = services;
        this.journal = journal;
    }

    /** Whether a code was ever given to a service. */
    public boolean isTaken(String code) {
        return jdbc.sql("select exists (select from catalogue.service where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** @param wanted of the id, agency and code of one that is there; what is as it was leaves no entry */
    @Transactional
    public void change(Service wanted, Instant at, Actor by) {
        var before = lock(wanted.id());
        var told = new ServiceChanged(wanted.id(), facts(before), facts(wanted));
        if (told.before().equals(told.after())) return;
        jdbc.sql("""
                update catalogue.service
                   set group_id = :group, department_id = :department, kinds = string_to_array(:kinds, ','),
                       place = :place, response_days = :days, confidential = :confidential, name_ar = :nameAr,
                       name_en = :nameEn, hint_ar = :hintAr, hint_en = :hintEn, words_ar = :wordsAr, words_en = :wordsEn
                 where service_id = :id
                """)
                .param("group", wanted.groupId())
                .param("department", wanted.departmentId())
                .param("kinds", String.join(",", told.after().kinds()))
                .param("place", wanted.place().name())
                .param("days", wanted.responseDays())
                .param("confidential", wanted.confidential())
                .param("nameAr", wanted.name().ar())
                .param("nameEn", wanted.name().en())
                .param("hintAr", wanted.hint().ar())
                .param("hintEn", wanted.hint().en())
                .param("wordsAr", wanted.words().ar())
                .param("wordsEn", wanted.words().en())
                .param("id", wanted.id())
                .update();
        journal.append("service", wanted.id(), told, at, by);
        AfterCommit.nowAnd(services::forget);
    }

    @Transactional
    public void close(long serviceId, Instant at, Actor by) {
        int closed = jdbc.sql(
                        "update catalogue.service set closed_at = :at where service_id = :id and closed_at is null")
                .param("at", Moments.bound(at))
                .param("id", serviceId)
                .update();
        if (closed == 0) return;
        journal.append("service", serviceId, new ServiceClosed(serviceId), at, by);
        AfterCommit.nowAnd(services::forget);
    }

    @Transactional
    public void open(long serviceId, Instant at, Actor by) {
        int opened = jdbc.sql(
                        "update catalogue.service set closed_at = null where service_id = :id and closed_at is not null")
                .param("id", serviceId)
                .update();
        if (opened == 0) return;
        journal.append("service", serviceId, new ServiceOpened(serviceId), at, by);
        AfterCommit.nowAnd(services::forget);
    }

    /** A group of that code is there afterwards, called so. */
    @Transactional
    public void setGroup(String code, String icon, Name name, Instant at, Actor by) {
        var before = services.findGroup(code).orElse(null);
        var was = before == null ? null : facts(before.icon(), before.name());
        var is = facts(icon, name);
        if (is.equals(was)) return;
        long id = before == null ? services.addGroup(code, icon, name) : rename(before.id(), is);
        journal.append("service-group", id, new ServiceGroupSet(id, code, was, is), at, by);
        AfterCommit.nowAnd(services::forget);
    }

    private long rename(long groupId, ServiceGroupSet.Facts facts) {
        jdbc.sql("""
                update catalogue.service_group set icon = :icon, name_ar = :ar, name_en = :en where group_id = :id
                """)
                .param("icon", facts.icon())
                .param("ar", facts.nameAr())
                .param("en", facts.nameEn())
                .param("id", groupId)
                .update();
        return groupId;
    }

    /** As it is in the database; whoever else wants to change it waits. */
    private Service lock(long serviceId) {
        return jdbc.sql("select * from catalogue.service where service_id = :id for update")
                .param("id", serviceId)
                .query((row, number) -> Services.service(row))
                .single();
    }

    private static ServiceGroupSet.Facts facts(String icon, Name name) {
        return new ServiceGroupSet.Facts(icon, name.ar(), name.en());
    }

    private static ServiceChanged.Facts facts(Service service) {
        return new ServiceChanged.Facts(
                service.groupId(),
                service.departmentId(),
                service.kinds().stream().map(Kind::name).sorted().toList(),
                service.place().name(),
                service.responseDays(),
                service.confidential(),
                service.name().ar(),
                service.name().en(),
                service.hint().ar(),
                service.hint().en(),
                service.words().ar(),
                service.words().en());
    }
}
