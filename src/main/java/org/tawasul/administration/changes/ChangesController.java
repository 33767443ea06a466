package org.tawasul.administration.changes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.administration.changes.Changes.Change;
import org.tawasul.administration.changes.Changes.Wanted;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.telling.Doers;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal of administration, for who runs the platform and who audits it. */
@Controller
@RequestMapping("/admin/changes")
class ChangesController {
    private static final int LINES = 50;
    private static final long NOBODY = -1;

    private final Changes changes;
    private final Differences differences;
    private final Doers doers;
    private final Officers officers;
    private final JsonMapper json;
    private final Map<String, Function<Facts, List<Name>>> sentences = new HashMap<>();
    private final List<String> kinds;

    ChangesController(
            Changes changes,
            Differences differences,
            Doers doers,
            Officers officers,
            JsonMapper json,
            List<ChangeTeller> tellers) {
        this.changes = changes;
        this.differences = differences;
        this.doers = doers;
        this.officers = officers;
        this.json = json;
        for (var teller : tellers) sentences.putAll(teller.sentences());
        this.kinds = List.copyOf(
                new TreeSet<>(tellers.stream().map(ChangeTeller::kind).toList()));
    }

    /** @param by a user name; @param before the position at which the page before ended */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        var person = Typed.text(by).replaceFirst("^@", "");
        var wanted = new Wanted(
                kinds.contains(kind) ? kind : "",
                person.isEmpty()
                        ? 0
                        : officers.findActive(person).map(Officer::id).orElse(NOBODY),
                Typed.day(day).orElse(null));
        var found = changes.list(wanted, changes.find(before).orElse(null), LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("lines", shown.stream().map(this::line).toList());
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", wanted.kind());
        model.addAttribute("by", person);
        model.addAttribute("unknown", wanted.officerId() == NOBODY);
        model.addAttribute("day", wanted.day() == null ? "" : wanted.day().toString());
        model.addAttribute(
                "next",
                found.size() > LINES
                        ? "/admin/changes?kind=" + wanted.kind() + "&by="
                                + URLEncoder.encode(person, StandardCharsets.UTF_8) + "&day="
                                + (wanted.day() == null ? "" : wanted.day()) + "&before="
                                + shown.getLast().position()
                        : null);
        return "changes/list";
    }

    private ChangeLine line(Change change) {
        var facts = new Facts(json.readValue(change.data(), new TypeReference<Map<String, Object>>() {}));
        var names = sentences.get(change.type());
        return new ChangeLine(
                change.position(),
                change.kind(),
                "changes.event."
                        + change.type().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                names == null ? List.of() : names.apply(facts),
                doers.find(change.actor()),
                change.at(),
                differences.of(facts));
    }
}
