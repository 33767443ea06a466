package org.tawasul.notices;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.language.Texts;
import org.tawasul.notices.Notice.Medium;
import org.tawasul.settings.Settings;

/**
 * Writes an e-mail to a member of staff: one sentence and a link, never the words of a case. Who has no address finds the
 * same on the desk.
 */
@Component
public class StaffNotices {
    private final Officers officers;
    private final Delegations delegations;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final Texts texts;
    private final Settings settings;
    private final InstantSource clock;

    StaffNotices(
            Officers officers,
            Delegations delegations,
            Outbox outbox,
            Dispatcher dispatcher,
            Texts texts,
            Settings settings,
            InstantSource clock) {
        this.officers = officers;
        this.delegations = delegations;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Once for each {@code once}; who stands in for them reads it too.
     *
     * @param key of the sentence; {@code key + ".title"} is the subject
     * @param path of the page to which the link leads
     */
    public void tell(long officerId, String once, String key, String path, Object... arguments) {
        var officer = officers.get(officerId);
        write(officer, once, key, path, texts.get(officer.language(), key, arguments));
        delegations.findDeputy(officerId, clock.instant()).ifPresent(deputy -> {
            var language = deputy.language();
            var sentence = texts.get(language, key, arguments);
            var told =
                    texts.get(language, "delegation.notice.told", officer.name().in(language), sentence);
            write(deputy, once + ":deputy:" + deputy.id(), key, path, told);
        });
    }

    private void write(Officer to, String once, String key, String path, String sentence) {
        officers.findEmail(to.id()).ifPresent(email -> {
            var language = to.language();
            var text =
                    texts.get(language, "notice.staff", to.name().in(language), sentence, settings.publicUrl() + path);
            outbox.add(
                    new Outbox.Draft(
                            once,
                            0,
                            key,
                            Medium.EMAIL,
                            email,
                            language,
                            texts.get(language, key + ".title"),
                            text,
                            true),
                    clock.instant());
            dispatcher.wake();
        });
    }
}
