package org.tawasul.simulation.whatif;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Change.Kind;
import org.tawasul.site.Page;

/** A change as people say it. */
public record ChangeWords(Function<String, @Nullable Name> agencies, Function<String, @Nullable Name> groups) {
    /** As a heading: what is changed, how, and where. */
    public String of(Change change, Page page) {
        var value = value(change.kind(), change.value(), page);
        var place = where(change, page);
        return place.isEmpty() ? value : page.text("simulation.where", value, place);
    }

    private String where(Change change, Page page) {
        if (change.where().isEmpty()) return "";
        var name = (change.kind() == Kind.STAFFING ? agencies : groups).apply(change.where());
        return name == null ? change.where() : page.name(name);
    }

    static String value(Kind kind, String value, Page page) {
        return switch (kind) {
            case STAFFING -> {
                double factor = Double.parseDouble(value);
                long percent = Math.round(Math.abs(factor - 1) * 100);
                yield page.text(factor < 1 ? "simulation.staff.less" : "simulation.staff.more", page.number(percent));
            }
            case PERIOD -> page.text("simulation.period.of", Integer.parseInt(value));
            case CALENDAR -> page.text("simulation.calendar." + value);
            case ROUTING -> page.text("simulation.routing." + value);
            case LEAVE -> page.text("simulation.leave." + value);
        };
    }
}
