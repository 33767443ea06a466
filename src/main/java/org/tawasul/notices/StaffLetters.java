package org.tawasul.notices;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tawasul.language.Language;
import org.tawasul.settings.Settings;

/** E-mails with files to members of staff, handed over at once: whoever sends one keeps it until it was taken. */
@Component
public class StaffLetters {
    private final ObjectProvider<MailCarrier> carrier;
    private final boolean demo;

    StaffLetters(ObjectProvider<MailCarrier> carrier, Settings settings) {
        this.carrier = carrier;
        this.demo = settings.demo();
    }

    /** A file of a letter. */
    public record File(String name, String mediaType, byte[] content) {}

    /** The mail server did not take it. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean worthTryingAgain;

        NotTaken(CarrierException refused) {
            super(refused.getMessage(), refused);
            this.worthTryingAgain = refused.isWorthTryingAgain();
        }

        public boolean isWorthTryingAgain() {
            return worthTryingAgain;
        }
    }

    /** Whether there is a mail server; in a demo without one, letters go nowhere and count as sent. */
    public boolean canSend() {
        return demo || carrier.getIfAvailable() != null;
    }

    public void send(String to, Language language, String subject, String text, List<File> files) throws NotTaken {
        var mail = carrier.getIfAvailable();
        if (mail == null) return;
        try {
            mail.carry(to, language, subject, text, files);
        } catch (CarrierException refused) {
            throw new NotTaken(refused);
        }
    }
}
