package org.tawasul.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.tawasul.language.Language;

/** For tests: takes what was written to a member of staff to a mail server of this machine, whatever else took it before. */
@Component
public class MailRound {
    private final JdbcClient jdbc;

    MailRound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Letter(String language, String subject, String text) {}

    public void carry(String recipient, int port) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var carrier = new MailCarrier(sender, "tawasul@example.org");
        var letters = jdbc.sql(
                        "select language, subject, text from notices.notice where recipient = :to and medium = 'EMAIL' order by notice_id")
                .param("to", recipient)
                .query((row, number) -> read(row))
                .list();
        for (var letter : letters)
            carrier.carry(recipient, Language.of(letter.language), letter.subject, letter.text, List.of());
    }

    private static Letter read(ResultSet row) throws SQLException {
        return new Letter(row.getString("language"), row.getString("subject"), row.getString("text"));
    }
}
