package org.tawasul.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tawasul.database.Moments;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed here is sealed as the database seals it. */
class ScribeTest {
    private final JournalDatabase database = JournalDatabase.open();
    private final Random random = new Random(5);

    @Test
    void jsonIsWrittenAsTheDatabaseWritesIt() {
        for (int i = 0; i < 400; i++) {
            var json = JsonMapper.shared().writeValueAsString(any(0));
            assertThat(JsonbText.of(JsonMapper.shared().readTree(json)))
                    .isEqualTo(database.jdbc
                            .sql("select (:json::jsonb)::text")
                            .param("json", json)
                            .query(String.class)
                            .single());
        }
    }

    @Test
    void aSealIsTheOneOfTheDatabase() {
        var at = Instant.parse("2022-04-02T09:15:00.000123Z");
        var data = "{\"id\": 7, \"قيمة\": \"نص\"}";
        assertThat(Scribe.seal(Scribe.GENESIS, "case", 9, 3, "CaseReplied", at, "officer:4", data))
                .isEqualTo(database.jdbc
                        .sql("select journal.digest(" + Journal.GENESIS
                                + ", 'case', 9, 3, 'CaseReplied', :at, 'officer:4', :data::jsonb)")
                        .param("at", Moments.bound(at))
                        .param("data", data)
                        .query(byte[].class)
                        .single());
    }

    private Object any(int depth) {
        return switch (random.nextInt(depth > 2 ? 5 : 7)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean();
            case 2 -> "ن\"\\\n\t\u0001/é" + random.nextInt();
            case 3 -> random.nextInt(100);
            case 4 -> "";
            case 5 -> List.of(any(depth + 1), any(depth + 1));
            default -> {
                Map<String, Object> found = new LinkedHashMap<>();
                for (int i = random.nextInt(6); i >= 0; i--)
                    found.put("مفتاحkey".substring(random.nextInt(8)) + random.nextInt(30), any(depth + 1));
                yield found;
            }
        };
    }
}
