package org.tawasul.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;
import org.tawasul.language.Language;

/** Sends e-mail by SMTP: plain text, and the same as HTML with its direction said, since mail programs guess it wrong. */
class MailCarrier implements Carrier {
    private final JavaMailSender mail;
    private final String from;

    MailCarrier(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Notice.Medium medium() {
        return Notice.Medium.EMAIL;
    }

    @Override
    public @Nullable String carry(Notice notice) throws CarrierException {
        var subject = notice.subject() == null ? "" : notice.subject();
        return carry(notice.recipient(), notice.language(), subject, notice.text(), List.of());
    }

    String carry(String to, Language language, String subject, String text, List<StaffLetters.File> files)
            throws CarrierException {
        try {
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text, html(language, text));
            for (var file : files)
                helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
            message.setHeader("Content-Language", language.code());
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
            return message.getMessageID();
        } catch (MailParseException | MessagingException wrong) {
            throw CarrierException.never("The address or text was refused: " + wrong.getMessage(), wrong);
        } catch (MailSendException | MailAuthenticationException down) {
            throw CarrierException.later(
                    down.getMessage() == null ? "The mail server refused" : down.getMessage(), down);
        } catch (MailException other) {
            throw CarrierException.later(String.valueOf(other.getMessage()), other);
        }
    }

    private static String html(Language language, String text) {
        var body = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            var escaped = HtmlUtils.htmlEscape(line, StandardCharsets.UTF_8.name());
            if (line.startsWith("http://") || line.startsWith("https://")) {
                body.append("<p dir=\"ltr\"><a href=\"")
                        .append(escaped)
                        .append("\">")
                        .append(escaped)
                        .append("</a></p>");
            } else if (!line.isBlank()) {
                body.append("<p>").append(escaped).append("</p>");
            }
        }
        return "<!doctype html><html lang=\"" + language.code() + "\" dir=\"" + language.direction()
                + "\"><body style=\"font-family:sans-serif;font-size:16px;line-height:1.7;text-align:"
                + (language == Language.AR ? "right" : "left") + "\">" + body + "</body></html>";
    }
}
