package org.tawasul.notices;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tawasul.settings.Settings;

/** For tests: letters that go to a mail server on a port of this machine. */
public final class LettersTo {
    private LettersTo() {}

    public static StaffLetters port(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("mailCarrier", new MailCarrier(sender, "tawasul@example.org"));
        return new StaffLetters(
                beans.getBeanProvider(MailCarrier.class),
                new Settings(
                        Path.of("unused"), "embedded", null, null, null, false, 0, URI.create("http://localhost")));
    }
}
