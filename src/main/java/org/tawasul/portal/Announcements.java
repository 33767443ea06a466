package org.tawasul.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;
import org.tawasul.portal.events.AnnouncementEnded;
import org.tawasul.portal.events.AnnouncementWritten;

/** What was announced, for whom and until when, and who has read it. The nation's staff read what each agency announces. */
@Repository
public class Announcements {
    static final int PAGE = 50;
    private static final String SUBJECT = "announcement";
    private static final String OF_READER = """
            select a.*, exists (select from portal.read_mark r
                                 where r.officer_id = :officer and r.announcement_id = a.announcement_id) as read
              from portal.announcement a
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Announcements(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Those of a day that this officer has not read, the important ones first. */
    List<Announcement> listUnread(Officer reader, LocalDate on, int most) {
        return jdbc.sql("select * from (" + OF_READER + """
                     where a.agency_id in (0, :agency) and a.until_on >= :on and a.from_on <= :on) shown
                 where not read order by important desc, from_on desc, announcement_id desc limit :most
                """)
                .param("officer", reader.handsId())
                .param("agency", reader.agencyId())
                .param("on", on)
                .param("most", most)
                .query((row, number) -> announcement(row))
                .list();
    }

    /** All that are for this officer, shown already or not, the latest first. @param coming whether those that are not shown yet are among them */
    List<Announcement> list(Officer reader, LocalDate on, boolean coming) {
        return jdbc.sql(OF_READER + """
                 where a.agency_id in (0, :agency) and (:coming or a.from_on <= :on)
                 order by a.until_on >= :on desc, a.important desc, a.from_on desc, a.announcement_id desc limit :most
                """)
                .param("officer", reader.handsId())
                .param("agency", reader.agencyId())
                .param("coming", coming)
                .param("on", on)
                .param("most", PAGE)
                .query((row, number) -> announcement(row))
                .list();
    }

    Optional<Announcement> find(long id, Officer reader) {
        return jdbc.sql(OF_READER + " where a.announcement_id = :id and a.agency_id in (0, :agency)")
                .param("officer", reader.handsId())
                .param("agency", reader.agencyId())
                .param("id", id)
                .query((row, number) -> announcement(row))
                .optional();
    }

    @Transactional
    public long write(Announcement written, Officer by, Instant at) {
        long id = jdbc.sql("""
                insert into portal.announcement (
                  agency_id, title_ar, title_en, text_ar, text_en, important, from_on, until_on, written_by, written_at)
                values (:agency, :titleAr, :titleEn, :textAr, :textEn, :important, :from, :until, :by, :at)
                returning announcement_id
                """)
                .param("agency", written.agencyId())
                .param("titleAr", written.title().ar())
                .param("titleEn", written.title().en())
                .param("textAr", written.text().ar())
                .param("textEn", written.text().en())
                .param("important", written.important())
                .param("from", written.from())
                .param("until", written.until())
                .param("by", by.handsId())
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
        var event = new AnnouncementWritten(
                id, written.agencyId(), written.important(), written.from(), written.until(), by.handsId());
        journal.append(SUBJECT, id, event, at, by.actor());
        return id;
    }

    /** Its last day was the day before. */
    @Transactional
    void end(Announcement announcement, LocalDate on, Officer by, Instant at) {
        jdbc.sql("""
                update portal.announcement set from_on = least(from_on, cast(:last as date)), until_on = :last
                 where announcement_id = :id
                """)
                .param("last", on.minusDays(1))
                .param("id", announcement.id())
                .update();
        journal.append(
                SUBJECT, announcement.id(), new AnnouncementEnded(announcement.id(), by.handsId()), at, by.actor());
    }

    void markRead(Announcement announcement, Officer reader, Instant at) {
        jdbc.sql("""
                insert into portal.read_mark (officer_id, announcement_id, at) values (:officer, :id, :at)
                on conflict do nothing
                """)
                .param("officer", reader.handsId())
                .param("id", announcement.id())
                .param("at", Moments.bound(at))
                .update();
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getLong("announcement_id"),
                row.getLong("agency_id"),
                new Name(row.getString("title_ar"), row.getString("title_en")),
                new Name(row.getString("text_ar"), row.getString("text_en")),
                row.getBoolean("important"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("read"));
    }
}
