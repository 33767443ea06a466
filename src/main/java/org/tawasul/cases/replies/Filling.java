package org.tawasul.cases.replies;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Permission;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.people.People;

/**
 * Fills templates from a case, in the language of who asked. Names and references stand in Unicode isolates, so that none
 * of them turns the words around it, on whatever screen it is read. Who asked to stay unknown is not called by name.
 */
@Component
public class Filling {
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char BY_ITS_OWN_LETTERS = '\u2068';
    private static final char END = '\u2069';

    private final People people;
    private final Services services;
    private final Agencies agencies;
    private final Texts texts;

    Filling(People people, Services services, Agencies agencies, Texts texts) {
        this.people = people;
        this.services = services;
        this.agencies = agencies;
        this.texts = texts;
    }

    public String fill(Template template, Case found, Officer officer) {
        var language = found.matter().language();
        return Field.fill(template.text().in(language), values(found, officer, language));
    }

    private Map<Field, String> values(Case found, Officer officer, Language language) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.REFERENCE, isolatedReference(found.reference().grouped()));
        values.put(
                Field.REQUESTER,
                isolated(
                        Permission.readsPerson(officer, found)
                                ? people.get(found.matter().requesterId()).name()
                                : texts.get(language, "access.requester")));
        values.put(
                Field.SERVICE, isolated(services.get(found.serviceId()).name().in(language)));
        values.put(
                Field.AGENCY,
                isolated(agencies.get(found.holder().agencyId()).name().in(language)));
        values.put(Field.DUE, isolated(Dates.inWords(found.clocks().dueAt(), language)));
        values.put(Field.OFFICER, isolated(officer.name().in(language)));
        return values;
    }

    static String isolated(String words) {
        return BY_ITS_OWN_LETTERS + words + END;
    }

    static String isolatedReference(String digits) {
        return LEFT_TO_RIGHT + digits + END;
    }
}
