package org.tawasul.texts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officers;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;

/** A changeable text as the administrators' pages show it: with named places, as it would arrive, and as it was before. */
@Service
class ReadingTexts {
    private static final String SAMPLE_REFERENCE = "12345678901";
    private static final int EARLIER = 10;

    private final Replacements replacements;
    private final Journal journal;
    private final Officers officers;
    private final Texts texts;
    private final InstantSource clock;
    private final String site;

    ReadingTexts(
            Replacements replacements,
            Journal journal,
            Officers officers,
            Texts texts,
            InstantSource clock,
            @Value("${tawasul.public-url}") String site) {
        this.replacements = replacements;
        this.journal = journal;
        this.officers = officers;
        this.texts = texts;
        this.clock = clock;
        this.site = site;
    }

    TextLines lines(TextGroup group) {
        return new TextLines(
                group.code(), group.texts().stream().map(this::line).toList());
    }

    private TextLine line(ChangeableText text) {
        return new TextLine(text, new Name(now(text, Language.AR), now(text, Language.EN)), isChanged(text));
    }

    private String now(ChangeableText text, Language language) {
        return new Places(text.places()).named(replacements.patternOf(language, text.key()));
    }

    boolean isChanged(ChangeableText text) {
        return replacements.isReplaced(text.key()) || text.titled() && replacements.isReplaced(text.titleKey());
    }

    TextForm form(ChangeableText text) {
        return TextForm.of(text, replacements::patternOf);
    }

    TextPreview preview(ChangeableText text, TextForm form, Language language) {
        var places = new Places(text.places());
        var samples = samples(text, language);
        var words = places.filled(form.text(language), samples);
        var link = text.sms() && text.titled() ? site + "/track?reference=" + SAMPLE_REFERENCE : "";
        int parts = text.sms() ? SmsLength.partsOf(link.isEmpty() ? words : words + "\n" + link) : 0;
        return new TextPreview(language, places.filled(form.title(language), samples), words, link, parts);
    }

    /** The latest changes of the text and its title, the latest first. */
    List<TextEarlier> listEarlier(ChangeableText text) {
        var earlier = new ArrayList<TextEarlier>();
        for (var key : text.titled() ? List.of(text.key(), text.titleKey()) : List.of(text.key()))
            replacements
                    .findId(key)
                    .ifPresent(id -> journal.listOf(TextChanged.SUBJECT, id)
                            .forEach(entry -> earlier.add(earlier(entry, text))));
        earlier.sort(Comparator.comparing(TextEarlier::at).reversed());
        return earlier.subList(0, Math.min(EARLIER, earlier.size()));
    }

    private TextEarlier earlier(Entry entry, ChangeableText text) {
        var places = new Places(text.places());
        var change = journal.decode(entry, TextChanged.class);
        var language = Language.of(change.language());
        var after = change.after() == null ? texts.patternOf(language, change.key()) : change.after();
        return new TextEarlier(
                entry.at(),
                officers.get(Actor.officerOf(entry.actor())).name(),
                language,
                change.key().equals(text.titleKey()),
                places.named(change.before()),
                places.named(after));
    }

    private Map<String, String> samples(ChangeableText text, Language language) {
        var samples = new HashMap<String, String>();
        for (var place : text.places())
            samples.put(
                    place,
                    switch (place) {
                        case "reference" -> SAMPLE_REFERENCE;
                        case "due" -> Dates.inWords(clock.instant().plus(Duration.ofDays(3)), language);
                        case "address" -> site + "/staff/desk";
                        default -> texts.get(language, "texts.place." + place + ".sample");
                    });
        return samples;
    }
}
