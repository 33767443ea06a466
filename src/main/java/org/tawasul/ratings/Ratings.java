package org.tawasul.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.ReplyRatings;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.database.Moments;

/** The windows and what was given in them, one for each reply. */
@Repository
class Ratings implements ReplyRatings {
    private static final String COLUMNS = """
            case_id, message_id, agency_id, department_id, officer_id, replied_at, closes_at,
            handling, clarity, courtesy, ease, comment, rated_at, changes
            """;

    private final JdbcClient jdbc;
    private final RatingLinks links;

    Ratings(JdbcClient jdbc, RatingLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** A reply with the moment of its journal entry. */
    record Replied(CaseReplied event, Instant at) {}

    Optional<Rating> find(CaseId caseId, long messageId) {
        return jdbc.sql("select " + COLUMNS + " from ratings.rating where case_id = :case and message_id = :message")
                .param("case", caseId.value())
                .param("message", messageId)
                .query(Ratings::rating)
                .optional();
    }

    /** Opens the windows of replies; those that are open already stay as they are. */
    void open(Collection<Replied> replies) {
        jdbc.sql("""
                insert into ratings.rating (case_id, message_id, agency_id, department_id, officer_id, replied_at, closes_at)
                select c, m, a, nullif(d, 0), o, at, at + make_interval(days => :days)
                  from unnest(:cases, :messages, :agencies, :departments, :officers, :moments::timestamptz[])
                    as reply (c, m, a, d, o, at)
                on conflict (case_id, message_id) do nothing
                """)
                .param("cases", column(replies, CaseReplied::caseId))
                .param("messages", column(replies, CaseReplied::messageId))
                .param("agencies", column(replies, CaseReplied::agencyId))
                .param("departments", column(replies, CaseReplied::departmentId))
                .param("officers", column(replies, CaseReplied::officerId))
                .param(
                        "moments",
                        replies.stream().map(reply -> reply.at().toString()).toArray(String[]::new))
                .param("days", (int) Rating.WINDOW.toDays())
                .update();
    }

    /** Closes the windows of all replies of these cases but the last of each: who was answered anew rates the new answer. */
    void closeOutdated(Collection<Replied> replies) {
        jdbc.sql("""
                update ratings.rating r set closes_at = least(r.closes_at, later.replied_at)
                  from (select case_id, message_id,
                               lead(replied_at) over (partition by case_id order by message_id) as replied_at
                          from ratings.rating where case_id = any (:cases)) later
                 where r.case_id = later.case_id and r.message_id = later.message_id
                   and r.closes_at > later.replied_at
                """).param("cases", column(replies, CaseReplied::caseId)).update();
    }

    /** Stores what was given or changed; false when the window has closed. */
    boolean store(Rating rating, Marks marks, @Nullable String comment, Instant at) {
        return jdbc.sql("""
                update ratings.rating
                   set handling = :handling, clarity = :clarity, courtesy = :courtesy, ease = :ease, comment = :comment,
                       changes = case when rated_at is null then 0 else changes + 1 end, rated_at = :at
                 where case_id = :case and message_id = :message and closes_at >= :at
                   and changes = :changes and (rated_at is null) = :first
                """)
                        .param("case", rating.caseId().value())
                        .param("message", rating.messageId())
                        .param("handling", marks.handling())
                        .param("clarity", marks.clarity())
                        .param("courtesy", marks.courtesy())
                        .param("ease", marks.ease())
                        .param("comment", comment)
                        .param("at", Moments.bound(at))
                        .param("changes", rating.changes())
                        .param("first", rating.ratedAt() == null)
                        .update()
                == 1;
    }

    @Override
    public List<ReplyRating> listOf(CaseId id) {
        return jdbc
                .sql("select " + COLUMNS + " from ratings.rating where case_id = :case order by message_id")
                .param("case", id.value())
                .query(Ratings::rating)
                .list()
                .stream()
                .map(this::forCase)
                .toList();
    }

    private ReplyRating forCase(Rating rating) {
        var marks = rating.marks();
        var ratedAt = rating.ratedAt();
        var rated = marks == null || ratedAt == null
                ? null
                : new Rated(
                        marks.handling(), marks.clarity(), marks.courtesy(), marks.ease(), rating.comment(), ratedAt);
        return new ReplyRating(
                rating.messageId(), links.addressOf(rating.caseId(), rating.messageId()), rating.closesAt(), rated);
    }

    private static Long[] column(Collection<Replied> replies, java.util.function.ToLongFunction<CaseReplied> part) {
        return replies.stream().map(reply -> part.applyAsLong(reply.event())).toArray(Long[]::new);
    }

    private static Rating rating(ResultSet row, int number) throws SQLException {
        var ratedAt = Moments.find(row, "rated_at");
        var marks = ratedAt == null
                ? null
                : new Marks(row.getInt("handling"), row.getInt("clarity"), row.getInt("courtesy"), row.getInt("ease"));
        return new Rating(
                new CaseId(row.getLong("case_id")),
                row.getLong("message_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                row.getLong("officer_id"),
                Moments.get(row, "replied_at"),
                Moments.get(row, "closes_at"),
                marks,
                row.getString("comment"),
                ratedAt,
                row.getInt("changes"));
    }
}
