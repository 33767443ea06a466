package org.tawasul.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.administration.CsvFile;
import org.tawasul.administration.CsvFile.Content;
import org.tawasul.administration.Unreadable;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.Download;
import org.tawasul.site.Notices;
import org.tawasul.tables.Table.Effect;

/** What the administration keeps, out to files and in from them; each looked at before it is taken. */
@Controller
@RequestMapping("/admin/tables")
class TablesController {
    private static final int MOST = 5_000;
    private static final int LARGEST = 4_000_000;

    private final List<Table> tables;
    private final TakingTables taking;
    private final InstantSource clock;

    TablesController(List<Table> tables, TakingTables taking, InstantSource clock) {
        this.tables = tables.stream().sorted(Comparator.comparing(Table::code)).toList();
        this.taking = taking;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tables", tables);
        return "tables/list";
    }

    @GetMapping("/{code}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String code, Model model) {
        return page(officer, find(code), null, model);
    }

    @GetMapping("/{code}/export")
    void export(@PathVariable String code, HttpServletResponse response) throws IOException {
        var table = find(code);
        CsvFile.write(table.columns(), table.rows(), Download.csv(code).writer(response));
    }

    /** Nothing is taken yet. */
    @PostMapping("/{code}")
    String look(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var table = find(code);
        try {
            if (file == null || file.isEmpty()) throw new Unreadable(0, "units.import.missing");
            if (file.getSize() > LARGEST) throw new Unreadable(0, "units.import.many");
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            var plan = taking.look(table, read(table, text), clock.instant(), officer);
            return planPage(table, plan, text, model, response);
        } catch (Unreadable wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, table, wrong, model);
        }
    }

    /** What was looked at. */
    @PostMapping("/{code}/taken")
    String take(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String content,
            Model model,
            HttpServletResponse response) {
        var table = find(code);
        try {
            var plan = taking.take(table, read(table, content), clock.instant(), officer);
            if (!plan.wrong().isEmpty()) return planPage(table, plan, content, model, response);
            Notices.leave(
                    response,
                    "units.import.taken",
                    Long.toString(plan.count(Effect.NEW)),
                    Long.toString(plan.count(Effect.CHANGED)));
            return "redirect:/admin/tables/" + code;
        } catch (Unreadable wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, table, wrong, model);
        }
    }

    private static Content read(Table table, String text) throws Unreadable {
        var content = CsvFile.read(new StringReader(text), MOST, "units.import");
        if (!content.has(table.columns())) throw new Unreadable(1, "tables.columns");
        return content;
    }

    private Table find(String code) {
        return tables.stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(Officer officer, Table table, @Nullable Unreadable wrong, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("wrong", wrong);
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "tables/table";
    }

    private static String planPage(Table table, Plan plan, String content, Model model, HttpServletResponse response) {
        if (!plan.wrong().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("table", table);
        model.addAttribute("plan", plan);
        model.addAttribute("content", content);
        return "tables/plan";
    }
}
