package org.tawasul.administration.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.calendars.Calendars;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;

/** What was before and what is after, component by component, with names in the place of numbers. */
@Component
class Differences {
    private static final Name NOTHING = new Name("", "");

    private final Agencies agencies;
    private final Calendars calendars;
    private final Texts texts;

    Differences(Agencies agencies, Calendars calendars, Texts texts) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.texts = texts;
    }

    List<Difference> of(Facts facts) {
        var before = facts.find("before");
        var after = facts.values().containsKey("after") ? facts.find("after") : facts.find("level");
        if (!(before instanceof Map) && !(after instanceof Map)) {
            return before == null ? List.of() : List.of(new Difference(label("value"), said(before), said(after)));
        }
        var found = new ArrayList<Difference>();
        var was = map(before);
        var is = map(after);
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (var name : names)
            if (!Objects.equals(was.get(name), is.get(name)))
                found.add(new Difference(label(name), shown(name, was.get(name)), shown(name, is.get(name))));
        return found;
    }

    private String label(String name) {
        var key = "changes.field." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return texts.has(Language.AR, key) ? key : "changes.field.value";
    }

    private Name shown(String name, @Nullable Object value) {
        long id = value instanceof Number number ? number.longValue() : 0;
        return switch (name) {
            case "agencyId" ->
                id == 0 ? both("changes.nation") : agencies.get(id).name();
            case "departmentId", "ministersOfficeId" ->
                agencies.findDepartment(id).map(department -> department.name()).orElse(NOTHING);
            case "calendarId" -> id == 0 ? NOTHING : calendars.describe(id).name();
            case "role" ->
                value == null
                        ? NOTHING
                        : both("role."
                                + value.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
            case "sector" -> value == null ? NOTHING : both("sector." + value);
            default -> said(value);
        };
    }

    private Name said(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean yes -> both(yes ? "changes.yes" : "changes.no");
            case List<?> list -> new Name(joined(list, Language.AR), joined(list, Language.EN));
            default -> same(value.toString());
        };
    }

    /** What has a name in both languages is called by it. */
    private static String joined(List<?> list, Language language) {
        return list.stream()
                .map(each -> each instanceof Map<?, ?> named && named.get(language.code()) instanceof String name
                        ? name
                        : each.toString())
                .collect(Collectors.joining(language == Language.AR ? "، " : ", "));
    }

    private Name both(String key) {
        return new Name(texts.get(Language.AR, key), texts.get(Language.EN, key));
    }

    static Name same(String inBoth) {
        return new Name(inBoth, inBoth);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
