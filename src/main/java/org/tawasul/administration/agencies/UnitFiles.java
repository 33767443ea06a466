package org.tawasul.administration.agencies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.administration.CsvFile;
import org.tawasul.administration.Unreadable;
import org.tawasul.administration.agencies.Planned.State;
import org.tawasul.administration.agencies.TakingUnits.Plan;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.Download;
import org.tawasul.site.Notices;

/** Agencies, departments and branches out to files, and in from one: looked at first, then taken. */
@Controller
@RequestMapping("/admin/agencies")
class UnitFiles {
    private static final int MOST = 5_000;
    private static final int LARGEST = 1_000_000;
    private static final int SHOWN = 500;

    private final UnitRows rows;
    private final TakingUnits taking;
    private final InstantSource clock;

    UnitFiles(UnitRows rows, TakingUnits taking, InstantSource clock) {
        this.rows = rows;
        this.taking = taking;
        this.clock = clock;
    }

    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "agencies") String of, HttpServletResponse response) throws IOException {
        var file = UnitFile.of(of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CsvFile.write(file.columns(), rows.all(file), Download.csv(file.code()).writer(response));
    }

    @GetMapping("/import")
    String importing(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return page(model, null);
    }

    /** Nothing is taken yet. */
    @PostMapping("/import")
    String look(@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) throw new Unreadable(0, "units.import.missing");
            if (file.getSize() > LARGEST) throw new Unreadable(0, "units.import.many");
            var content = new String(file.getBytes(), StandardCharsets.UTF_8);
            var plan = plan(content);
            if (!plan.faults().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return planPage(plan, content, model);
        } catch (Unreadable wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, wrong);
        }
    }

    /** What was looked at. Where somebody changed something since, what it does now is looked at again by itself. */
    @PostMapping("/import/taken")
    String take(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String content,
            Model model,
            HttpServletResponse response) {
        try {
            var plan = plan(content);
            if (!taking.take(plan, clock.instant(), officer.actor())) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return planPage(plan, content, model);
            }
            Notices.leave(
                    response,
                    "units.import.taken",
                    Long.toString(plan.count(State.NEW)),
                    Long.toString(plan.count(State.CHANGED)));
            return "redirect:/admin/agencies";
        } catch (Unreadable wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, wrong);
        }
    }

    private Plan plan(String content) throws Unreadable {
        var read = CsvFile.read(new StringReader(content), MOST, "units.import");
        var file = UnitFile.of(read).orElseThrow(() -> new Unreadable(1, "units.import.columns"));
        return taking.plan(file, read);
    }

    private static String page(Model model, @Nullable Unreadable wrong) {
        model.addAttribute("wrong", wrong);
        return "agencies/import";
    }

    private static String planPage(Plan plan, String content, Model model) {
        var shown = plan.lines().stream()
                .filter(line -> line.state() != State.SAME)
                .limit(SHOWN)
                .toList();
        model.addAttribute("lines", shown);
        model.addAttribute("faults", plan.faults().stream().limit(SHOWN).toList());
        model.addAttribute("file", plan.file().code());
        model.addAttribute("fresh", plan.count(State.NEW));
        model.addAttribute("changed", plan.count(State.CHANGED));
        model.addAttribute("same", plan.count(State.SAME));
        model.addAttribute("content", content);
        return "agencies/plan";
    }
}
