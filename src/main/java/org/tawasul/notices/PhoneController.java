package org.tawasul.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.database.Moments;
import org.tawasul.identity.Phones;
import org.tawasul.language.Language;
import org.tawasul.secrets.Envelopes;

/** The demo's phone: every message sent to a number, codes and links included. It does not exist outside a demo. */
@Controller
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
class PhoneController {
    private static final int LATEST = 60;

    private final JdbcClient jdbc;

    private final Envelopes envelopes;

    PhoneController(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    @GetMapping("/demo/phone")
    String show(@RequestParam(required = false) @Nullable String number, Model model) {
        var recipient = number == null || number.isBlank() ? null : recipient(number.strip());
        model.addAttribute("number", recipient == null ? "" : recipient);
        model.addAttribute("bubbles", recipient == null ? latest() : of(recipient));
        return "notices/phone";
    }

    private static String recipient(String typed) {
        return typed.contains("@") ? typed : Phones.find(typed).orElse(typed);
    }

    private List<Bubble> latest() {
        return jdbc.sql("select * from notices.notice order by notice_id desc limit :most")
                .param("most", LATEST)
                .query((row, n) -> bubble(row))
                .list();
    }

    private List<Bubble> of(String recipient) {
        return jdbc.sql(
                        "select * from notices.notice where recipient_key = :key or recipient = :recipient order by notice_id desc limit :most")
                .param("key", envelopes.keyOf(Outbox.RECIPIENT, recipient))
                .param("recipient", recipient)
                .param("most", LATEST)
                .query((row, n) -> bubble(row))
                .list();
    }

    private Bubble bubble(ResultSet row) throws SQLException {
        return new Bubble(
                envelopes.open(Outbox.RECIPIENT, row.getString("recipient")),
                Language.of(row.getString("language")),
                row.getString("subject"),
                row.getString("text").lines().toList(),
                Moments.get(row, "created_at"),
                row.getString("state"));
    }
}
