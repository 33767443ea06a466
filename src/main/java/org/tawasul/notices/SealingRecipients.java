package org.tawasul.notices;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Envelopes;
import org.tawasul.secrets.Resealing;

/** Seals to whom of the people who ask something was sent, where it is not sealed under the key of today. */
@Component
class SealingRecipients implements Resealing {
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final Envelopes envelopes;
    private long after;

    SealingRecipients(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    private record Row(long id, String recipient) {}

    @Override
    public int reseal() {
        var open = new ArrayList<Row>();
        while (open.isEmpty()) {
            var rows = rows();
            if (rows.isEmpty()) return 0;
            after = rows.getLast().id();
            for (var row : rows) if (!envelopes.isCurrent(row.recipient())) open.add(row);
        }
        var plain = open.stream()
                .map(row -> envelopes.open(Outbox.RECIPIENT, row.recipient()))
                .toList();
        jdbc.sql("""
                update notices.notice n set recipient = s.recipient, recipient_key = s.key
                  from unnest(:ids::bigint[], :recipients::text[], :keys::bytea[]) as s (id, recipient, key)
                 where n.notice_id = s.id
                """)
                .param("ids", open.stream().map(Row::id).toArray(Long[]::new))
                .param(
                        "recipients",
                        plain.stream()
                                .map(each -> envelopes.seal(Outbox.RECIPIENT, each))
                                .toArray(String[]::new))
                .param(
                        "keys",
                        plain.stream()
                                .map(each -> envelopes.keyOf(Outbox.RECIPIENT, each))
                                .toArray(byte[][]::new))
                .update();
        return open.size();
    }

    /** To the staff goes only e-mail: of a mention, or about no case. */
    private List<Row> rows() {
        return jdbc.sql("""
                select notice_id, recipient from notices.notice
                 where notice_id > :after and recipient <> ''
                   and (medium = 'SMS' or case_id is not null and kind not like 'desk.%')
                 order by notice_id limit :batch
                """)
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> new Row(row.getLong("notice_id"), row.getString("recipient")))
                .list();
    }
}
