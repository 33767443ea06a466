package org.tawasul.insight.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.suggestions.CarriedOut;
import tools.jackson.databind.json.JsonMapper;

/** The published figures as files, with what their columns mean and a catalogue that machines read. */
@Controller
class OpenDataController {
    /** So that a spreadsheet reads it as UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final MediaType TURTLE = new MediaType("text", "turtle");
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");

    private final DataRows rows;
    private final DataCatalogue catalogue;
    private final Releases releases;
    private final CarriedOut suggestions;
    private final OpenSettings settings;
    private final JsonMapper json;

    OpenDataController(
            DataRows rows,
            DataCatalogue catalogue,
            Releases releases,
            CarriedOut suggestions,
            OpenSettings settings,
            JsonMapper json) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.releases = releases;
        this.suggestions = suggestions;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping("/figures/data")
    String show(Model model) {
        model.addAttribute("data", OpenData.all());
        model.addAttribute("licence", settings.licence().toString());
        model.addAttribute("smallest", settings.smallestCell());
        return "open/data";
    }

    @GetMapping("/figures/data/{code}.csv")
    void csv(@PathVariable String code, ServletWebRequest request, HttpServletResponse response) throws IOException {
        var data = get(code);
        if (PublicFile.isKnown(request, response, tag(data))) return;
        PublicFile.write(response, "text/csv", csv(data));
    }

    @GetMapping("/figures/data/{code}.json")
    void json(@PathVariable String code, ServletWebRequest request, HttpServletResponse response) throws IOException {
        var data = get(code);
        if (PublicFile.isKnown(request, response, tag(data))) return;
        PublicFile.write(response, "application/json", json(data));
    }

    /** What the columns mean, as CSV on the Web has it. */
    @GetMapping("/figures/data/{code}.csv-metadata.json")
    void columns(@PathVariable String code, HttpServletResponse response) throws IOException {
        PublicFile.write(response, "application/csvm+json", json.writeValueAsString(catalogue.columns(get(code))));
    }

    /** In the form that is asked for; a portal that does not say gets JSON. */
    @GetMapping("/figures/catalog")
    void catalogue(ServletWebRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        boolean asTurtle = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .filter(type -> List.of(TURTLE, JSON_LD, MediaType.APPLICATION_JSON).stream()
                        .anyMatch(type::includes))
                .findFirst()
                .filter(type -> type.includes(TURTLE) && !type.isWildcardType())
                .isPresent();
        if (asTurtle) turtle(request, response);
        else jsonLd(request, response);
    }

    @GetMapping("/figures/catalog.jsonld")
    void jsonLd(ServletWebRequest request, HttpServletResponse response) throws IOException {
        if (PublicFile.isKnown(request, response, tagOfAll() + "-json")) return;
        PublicFile.write(response, JSON_LD.toString(), json.writeValueAsString(described()));
    }

    @GetMapping("/figures/catalog.ttl")
    void turtle(ServletWebRequest request, HttpServletResponse response) throws IOException {
        if (PublicFile.isKnown(request, response, tagOfAll() + "-turtle")) return;
        PublicFile.write(response, TURTLE.toString(), Turtle.of(described()));
    }

    private Map<String, Object> described() {
        return catalogue.of(OpenData.all(), this::csv, this::json, releases.list());
    }

    private String tagOfAll() {
        return OpenData.all().stream().map(this::tag).collect(Collectors.joining("-"));
    }

    private String csv(OpenData data) {
        var out = new StringBuilder(MARK);
        var names = DataRows.names(data);
        try (var lines = CSVFormat.DEFAULT
                .builder()
                .setHeader(names.toArray(String[]::new))
                .get()
                .print(out)) {
            for (var row : rows.list(data))
                lines.printRecord(
                        names.stream().map(name -> guarded(row.get(name))).toList());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    private String json(OpenData data) {
        var file = new LinkedHashMap<String, Object>();
        file.put("dataset", data.code());
        file.put("licence", settings.licence().toString());
        file.put("smallestCell", settings.smallestCell());
        file.put("rows", rows.list(data).stream().map(OpenDataController::said).toList());
        return json.writeValueAsString(file);
    }

    private static Map<String, Object> said(Map<String, @Nullable Object> row) {
        var said = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (value != null) said.put(name, value);
        });
        return said;
    }

    /** What a spreadsheet would take for a formula is text to it. */
    private static Object guarded(@Nullable Object value) {
        if (value == null) return "";
        return value instanceof String text && text.matches("(?s)[=+\\-@].*") ? "'" + text : value;
    }

    private OpenData get(String code) {
        return OpenData.all().stream()
                .filter(data -> data.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Changes with each release, and with what is published of suggestions. */
    private String tag(OpenData data) {
        var state = data.code().equals(OpenData.SUGGESTIONS)
                ? List.<Object>copyOf(suggestions.list(0, 1))
                : List.<Object>copyOf(releases.list());
        return data.code() + Integer.toHexString(state.hashCode()) + Integer.toHexString(settings.hashCode());
    }
}
