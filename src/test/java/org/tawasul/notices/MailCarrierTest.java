package org.tawasul.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tawasul.language.Language;
import org.tawasul.notices.Notice.Medium;

class MailCarrierTest {
    @RegisterExtension
    static final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void anArabicLetterArrivesWithItsDirection() throws Exception {
        carrier(server.getSmtp().getPort()).carry(mail("maryam@example.org"));
        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("وصل الرد على طلبك رقم 41270935518");
        assertThat(received.getAllRecipients()[0].toString()).isEqualTo("maryam@example.org");
        assertThat(decoded(received))
                .contains("dir=\"rtl\"", "href=\"http://localhost/track?reference=41270935518\"", "&lt;هيئة&gt;");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgain() {
        assertThatThrownBy(() -> carrier(1).carry(mail("maryam@example.org")))
                .isInstanceOfSatisfying(
                        CarrierException.class,
                        refused -> assertThat(refused.isWorthTryingAgain()).isTrue());
    }

    @Test
    void anAddressThatIsNoneIsNotTriedAgain() {
        assertThatThrownBy(() -> carrier(server.getSmtp().getPort()).carry(mail("no address at all")))
                .isInstanceOfSatisfying(
                        CarrierException.class,
                        refused -> assertThat(refused.isWorthTryingAgain()).isFalse());
    }

    private static String decoded(jakarta.mail.internet.MimeMessage message) throws Exception {
        var found = new StringBuilder();
        collect(message.getContent(), found);
        return found.toString();
    }

    private static void collect(Object content, StringBuilder found) throws Exception {
        if (content instanceof jakarta.mail.Multipart several) {
            for (int i = 0; i < several.getCount(); i++)
                collect(several.getBodyPart(i).getContent(), found);
        } else {
            found.append(content);
        }
    }

    private static MailCarrier carrier(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return new MailCarrier(sender, "tawasul@example.org");
    }

    private static Notice mail(String recipient) {
        return new Notice(
                1,
                Medium.EMAIL,
                recipient,
                Language.AR,
                "وصل الرد على طلبك رقم 41270935518",
                "ردّت <هيئة> المياه.\nhttp://localhost/track?reference=41270935518",
                1,
                Instant.now());
    }
}
