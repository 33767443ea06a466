package org.tawasul.insight.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.tawasul.journal.seals.Seal;
import org.tawasul.journal.seals.Seals;
import org.tawasul.language.Typed;
import tools.jackson.databind.json.JsonMapper;

/** The daily hashes of the journal, for everybody: as a page, as files, and the script that checks a receipt against them. */
@Controller
class SealsController {
    private static final int PAGE = 31;
    private static final String NONE = "none";

    private final Seals seals;
    private final JsonMapper json;
    private final String script;

    SealsController(Seals seals, JsonMapper json) throws IOException {
        this.seals = seals;
        this.json = json;
        this.script = new ClassPathResource("receipts/check.py").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/figures/seals")
    String show(@RequestParam(required = false) @Nullable String before, Model model) {
        var found = seals.listBefore(Typed.day(before).orElse(null), PAGE + 1);
        model.addAttribute("seals", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("more", found.size() > PAGE ? found.get(PAGE - 1).day() : null);
        model.addAttribute("script", script);
        return "open/seals";
    }

    @GetMapping("/figures/seals.csv")
    void csv(ServletWebRequest request, HttpServletResponse response) throws IOException {
        if (PublicFile.isKnown(request, response, tag())) return;
        var lines = seals.list().stream()
                .map(seal -> String.join(
                        ",",
                        seal.day().toString(),
                        Long.toString(seal.entries()),
                        seal.root(),
                        seal.previous(),
                        seal.seal()))
                .collect(Collectors.joining("\n", "day,entries,root,previous,seal\n", "\n"));
        PublicFile.write(response, "text/csv", lines);
    }

    @GetMapping("/figures/seals.json")
    void json(ServletWebRequest request, HttpServletResponse response) throws IOException {
        if (PublicFile.isKnown(request, response, tag())) return;
        List<Seal> all = seals.list();
        PublicFile.write(response, "application/json", json.writeValueAsString(all));
    }

    @GetMapping("/figures/seals/check.py")
    void script(HttpServletResponse response) throws IOException {
        PublicFile.write(response, "text/x-python", script);
    }

    /** The last seal holds all of them. */
    private String tag() {
        return seals.findLast().map(Seal::seal).orElse(NONE);
    }
}
