package org.tawasul.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Envelopes;
import org.tawasul.secrets.Resealing;

/** Seals the phones, e-mails and national numbers of everybody who is not sealed under the key of today. */
@Component
class SealingPeople implements Resealing {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Envelopes envelopes;
    private long after;

    SealingPeople(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    private record Row(
            long id,
            String phone,
            @Nullable String email,
            @Nullable String number) {}

    /** People are walked once, in their order: what is written meanwhile is sealed already. */
    @Override
    public int reseal() {
        var sealed = new ArrayList<Row>();
        while (sealed.isEmpty()) {
            var rows = rows();
            if (rows.isEmpty()) return 0;
            after = rows.getLast().id();
            for (var row : rows) if (!isCurrent(row)) sealed.add(row);
        }
        jdbc.sql("""
                update people.person p set phone = s.phone, phone_key = s.key, email = s.email, national_number = s.number
                  from unnest(:ids::bigint[], :phones::text[], :keys::bytea[], :emails::text[], :numbers::text[])
                       as s (id, phone, key, email, number)
                 where p.person_id = s.id
                """)
                .param("ids", sealed.stream().map(Row::id).toArray(Long[]::new))
                .param(
                        "phones",
                        sealed.stream()
                                .map(row -> seal(People.PHONE, row.phone()))
                                .toArray(String[]::new))
                .param("keys", sealed.stream().map(this::keyOf).toArray(byte[][]::new))
                .param(
                        "emails",
                        sealed.stream()
                                .map(row -> sealOrNull(People.EMAIL, row.email()))
                                .toArray(String[]::new))
                .param(
                        "numbers",
                        sealed.stream()
                                .map(row -> sealOrNull(People.NATIONAL_NUMBER, row.number()))
                                .toArray(String[]::new))
                .update();
        return sealed.size();
    }

    private boolean isCurrent(Row row) {
        return envelopes.isCurrent(row.phone()) && isCurrent(row.email()) && isCurrent(row.number());
    }

    private boolean isCurrent(@Nullable String kept) {
        return kept == null || envelopes.isCurrent(kept);
    }

    private @Nullable String sealOrNull(String kind, @Nullable String kept) {
        return kept == null ? null : seal(kind, kept);
    }

    private String seal(String kind, String kept) {
        return envelopes.seal(kind, envelopes.open(kind, kept));
    }

    private byte[] keyOf(Row row) {
        return envelopes.keyOf(People.PHONE, envelopes.open(People.PHONE, row.phone()));
    }

    private List<Row> rows() {
        return jdbc.sql("""
                select person_id, phone, email, national_number from people.person
                 where person_id > :after and phone <> '' order by person_id limit :batch
                """)
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> new Row(
                        row.getLong("person_id"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("national_number")))
                .list();
    }
}
