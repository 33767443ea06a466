package org.tawasul.intake;

import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Envelopes;
import org.tawasul.secrets.Resealing;

/** Seals the phones, e-mails and national numbers in drafts that are not sealed under the key of today. */
@Component
class SealingDrafts implements Resealing {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Envelopes envelopes;
    private String after = "";

    SealingDrafts(JdbcClient jdbc, Drafts drafts, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.envelopes = envelopes;
    }

    private record Row(String id, String answers, String phone) {}

    @Override
    public int reseal() {
        int sealed = 0;
        while (sealed == 0) {
            var rows = jdbc.sql("""
                    select draft_id, answers::text as answers, coalesce(phone, '') as phone from intake.draft
                     where draft_id > :after and (phone is not null or answers -> 'requester' is not null or answers -> 'sent' is not null)
                     order by draft_id limit :batch
                    """)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, number) ->
                            new Row(row.getString("draft_id"), row.getString("answers"), row.getString("phone")))
                    .list();
            if (rows.isEmpty()) return 0;
            after = rows.getLast().id();
            for (var row : rows) sealed += seal(row);
        }
        return sealed;
    }

    private int seal(Row row) {
        var plain = new ArrayList<String>();
        drafts.worded(row.answers(), (kind, kept) -> {
            if (!envelopes.isCurrent(kept)) plain.add(kind);
            return kept;
        });
        if (plain.isEmpty() && envelopes.isCurrent(row.phone())) return 0;
        jdbc.sql("""
                update intake.draft set answers = :answers::jsonb, phone = nullif(:phone, '')
                 where draft_id = :id and answers = :before::jsonb
                """)
                .param("answers", drafts.sealed(drafts.opened(row.answers())))
                .param("phone", envelopes.seal("phone", envelopes.open("phone", row.phone())))
                .param("id", row.id())
                .param("before", row.answers())
                .update();
        return 1;
    }
}
