package org.tawasul.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.tawasul.language.Language;

/** Every SMS that identity sends in tests is written down here and goes on to whoever really sends it. */
@Primary
@Component
public class OverheardMessages implements PhoneMessages {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final ObjectProvider<PhoneMessages> all;
    private final List<Sms> sent = new CopyOnWriteArrayList<>();

    OverheardMessages(ObjectProvider<PhoneMessages> all) {
        this.all = all;
    }

    public record Sms(String phone, String text, Language language) {}

    @Override
    public void send(String phone, String text, Language language) {
        all.stream().filter(sender -> sender != this).forEach(sender -> sender.send(phone, text, language));
        sent.add(new Sms(phone, text, language));
    }

    public List<Sms> listTo(String phone) {
        return sent.stream().filter(sms -> sms.phone().equals(phone)).toList();
    }

    /** The code in the last SMS to this phone. */
    public String lastCodeTo(String phone) {
        var code = CODE.matcher(listTo(phone).getLast().text());
        if (!code.find()) throw new AssertionError("No code in the SMS");
        return code.group();
    }
}
