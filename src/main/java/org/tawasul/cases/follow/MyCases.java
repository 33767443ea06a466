package org.tawasul.cases.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.Status;
import org.tawasul.cases.follow.MyLine.Attention;
import org.tawasul.database.Moments;
import org.tawasul.people.Person;

/** The cases of a phone, page by page: first what waits for its owner, then what is open, then the rest; the latest first. */
@Repository
class MyCases {
    private static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final References references;
    private final Agencies agencies;

    MyCases(JdbcClient jdbc, References references, Agencies agencies) {
        this.jdbc = jdbc;
        this.references = references;
        this.agencies = agencies;
    }

    /** @param next of the page after, as it stands in its address; null when there is none */
    record Page(List<MyLine> lines, @Nullable String next) {}

    /** Where a page begins: behind this line. */
    record Key(int attention, Instant submittedAt, Reference reference) {
        private static final Pattern SHAPE = Pattern.compile("([0-2])-(\\d{1,16})-(\\d{11})");
        private static final long MICROS = 1_000_000;

        static Key behind(MyLine line) {
            return new Key(line.attention().ordinal(), line.submittedAt(), line.reference());
        }

        static Optional<Key> parse(@Nullable String typed) {
            var parts = SHAPE.matcher(typed == null ? "" : typed);
            if (!parts.matches()) return Optional.empty();
            long micros = Long.parseLong(parts.group(2));
            var at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
            return Reference.parse(parts.group(3))
                    .map(reference -> new Key(Integer.parseInt(parts.group(1)), at, reference));
        }

        @Override
        public String toString() {
            long micros = submittedAt.getEpochSecond() * MICROS + submittedAt.getNano() / 1_000;
            return attention + "-" + micros + "-" + reference;
        }
    }

    Page list(List<Person> people, Optional<Key> after) {
        var names = people.size() < 2
                ? Map.<Long, String>of()
                : people.stream().collect(Collectors.toMap(Person::id, Person::name));
        var key = after.orElse(null);
        var lines = jdbc.sql("""
                select * from (
                  select case_id, requester_id, status, subject, agency_id, submitted_at, due_at, agency_due_at,
                         answered_at, replied_at,
                         case when status = 'AWAITING_REQUESTER' then 2
                              when status in ('RECEIVED', 'ASSIGNED', 'AWAITING_APPROVAL', 'MERGED') then 1 else 0 end as attention
                    from cases.cases where requester_id = any (:people) and part_of is null) mine
                 where :first or (attention, submitted_at, case_id) < (:attention, :submitted, :case)
                 order by attention desc, submitted_at desc, case_id desc
                 limit :limit
                """)
                .param("people", people.stream().map(Person::id).toArray(Long[]::new))
                .param("first", key == null)
                .param("attention", key == null ? 0 : key.attention())
                .param("submitted", Moments.bound(key == null ? Instant.EPOCH : key.submittedAt()))
                .param(
                        "case",
                        key == null ? 0 : references.idOf(key.reference()).value())
                .param("limit", PAGE + 1)
                .query((row, number) -> line(row, names))
                .list();
        if (lines.size() <= PAGE) return new Page(lines, null);
        var shown = new ArrayList<>(lines.subList(0, PAGE));
        return new Page(shown, Key.behind(shown.getLast()).toString());
    }

    private MyLine line(ResultSet row, Map<Long, String> names) throws SQLException {
        var status = Status.valueOf(row.getString("status"));
        var answeredAt = Moments.find(row, "answered_at");
        var dueAt = Moments.get(row, answeredAt == null ? "due_at" : "agency_due_at");
        return new MyLine(
                references.of(new CaseId(row.getLong("case_id"))),
                Attention.values()[row.getInt("attention")],
                status.stage(),
                row.getString("subject"),
                agencies.get(row.getLong("agency_id")).name(),
                names.get(row.getLong("requester_id")),
                Moments.get(row, "submitted_at"),
                status.isOpen() ? dueAt : null,
                Moments.find(row, "replied_at"));
    }
}
