package org.tawasul.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;

/** Which files belong to which case. */
@Repository
public class Attachments {
    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file to be attached.
     *
     * @param messageId the message that it came with; 0 for the submission itself
     * @param officerId 0 when the requester sent it
     * @param name what the sender called it
     */
    public record New(long fileId, String name, long messageId, long officerId) {
        public static New ofSubmission(long fileId, String name) {
            return new New(fileId, name, 0, 0);
        }
    }

    /** @param messageId 0 for the submission itself; @param officerId 0 for the requester */
    public record Attachment(long fileId, String name, long messageId, long officerId, Instant at) {
        /** Waits for the reply of an officer to be sent. */
        public boolean isHeld() {
            return messageId == 0 && officerId != 0;
        }
    }

    public void add(CaseId id, List<New> files, Instant at) {
        for (var file : files) {
            jdbc.sql("""
                    insert into cases.attachment (case_id, file_id, message_id, name, officer_id, at)
                    values (:case, :file, nullif(:message, 0), :name, nullif(:officer, 0), :at)
                    on conflict (case_id, file_id) do nothing
                    """)
                    .param("case", id.value())
                    .param("file", file.fileId())
                    .param("message", file.messageId())
                    .param("name", file.name())
                    .param("officer", file.officerId())
                    .param("at", Moments.bound(at))
                    .update();
        }
    }

    /** What an officer added without a message goes out with this one. */
    public void sendHeld(CaseId id, long officerId, long messageId) {
        jdbc.sql("""
                update cases.attachment set message_id = :message
                 where case_id = :case and officer_id = :officer and message_id is null
                """)
                .param("message", messageId)
                .param("case", id.value())
                .param("officer", officerId)
                .update();
    }

    /** Takes away what an officer added and nobody has been sent. */
    public void removeHeld(CaseId id, long officerId, long fileId) {
        jdbc.sql("""
                delete from cases.attachment
                 where case_id = :case and file_id = :file and officer_id = :officer and message_id is null
                """)
                .param("case", id.value())
                .param("file", fileId)
                .param("officer", officerId)
                .update();
    }

    /** In the order of their adding. */
    public List<Attachment> listOf(CaseId id) {
        return jdbc.sql("""
                select file_id, name, message_id, officer_id, at from cases.attachment
                 where case_id = :case order by at, file_id
                """)
                .param("case", id.value())
                .query((row, number) -> new Attachment(
                        row.getLong("file_id"),
                        row.getString("name"),
                        row.getLong("message_id"),
                        row.getLong("officer_id"),
                        Moments.get(row, "at")))
                .list();
    }

    /** Those of the given files that belong to a case. */
    Set<Long> attachedAmong(Collection<Long> fileIds) {
        return Set.copyOf(jdbc.sql("select distinct file_id from cases.attachment where file_id = any (:files)")
                .param("files", fileIds.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** The cases that a file belongs to; almost always one. */
    List<CaseId> listCasesOf(long fileId) {
        return jdbc.sql("select case_id from cases.attachment where file_id = :file")
                .param("file", fileId)
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }
}
