package org.tawasul.insight.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Agencies;
import org.tawasul.identity.As;
import org.tawasul.insight.Cells;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;
import org.tawasul.journal.Subscriptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of 2004 and 2005, years before all others, are published and read by everybody. */
@TawasulTest
class OpenFiguresTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static boolean released;
    private static @Nullable YearMonth lastBefore;
    private static @Nullable YearMonth lastAfter;

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    @Autowired
    Releasing releasing;

    @Autowired
    Releases releases;

    @Autowired
    Subscriptions subscriptions;

    @BeforeEach
    void twoYearsArePublished() {
        if (released) return;
        released = true;
        subscriptions.catchUp();
        var cells = new Cells(jdbc);
        var codes = agencies.list().stream().limit(3).toList();
        for (int month = 0; month < 14; month++) {
            var day = LocalDate.of(2004, 1, 10).plusMonths(month);
            add(cells, day, codes.get(0).id(), 500, 480 - month, "WEB");
            add(cells, day, codes.get(1).id(), 200, 190, "PHONE");
            add(cells, day, codes.get(2).id(), month == 3 ? 4 : 60, month == 3 ? 4 : 60, "WEB");
        }
        while (releasing.sweep(Instant.parse("2005-03-04T09:00:00Z")) > 0) Thread.onSpinWait();
        lastBefore = releases.list().getLast().month();
        while (releasing.sweep(Instant.parse("2005-03-08T09:00:00Z")) > 0) Thread.onSpinWait();
        lastAfter = releases.list().getLast().month();
    }

    private static void add(Cells cells, LocalDate day, long agency, long answered, long onTime, String channel) {
        var sums = new LinkedHashMap<Measure, Long>();
        sums.put(Measure.RECEIVED, answered);
        sums.put(Measure.ANSWERED, answered);
        sums.put(Measure.ON_TIME, onTime);
        sums.put(Measure.WORKING_SECONDS, answered * 2 * 86_400);
        sums.put(Measure.CALENDAR_SECONDS, answered * 3 * 86_400);
        sums.put(Measure.RATED, answered / 2);
        for (var mark : new Measure[] {Measure.HANDLING, Measure.CLARITY, Measure.COURTESY, Measure.EASE})
            sums.put(mark, answered / 2 * 4);
        cells.add(
                day,
                Map.of(
                        Dimension.AGENCY,
                        Long.toString(agency),
                        Dimension.KIND,
                        "COMPLAINT",
                        Dimension.CHANNEL,
                        channel,
                        Dimension.REQUESTER,
                        "CITIZEN_MAN"),
                sums);
    }

    private String page(String path) {
        var answer = as.guest().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everybodyReadsTheFiguresOfAYear() {
        var page = page("/figures?year=2004");
        assertThat(page)
                .contains(
                        "أرقام تواصل",
                        "من الردود في 2004 وصلت في المدة",
                        agencies.list().getFirst().name().ar(),
                        "يناير")
                .contains("/figures/definitions/on-time", "/figures/data", "/figures/seals");
        assertThat(page.length()).isLessThan(60_000 * 2);
        assertThat(page("/figures?year=2004&lang=en")).contains("Tawasul in figures", "January", "working days");
    }

    @Test
    void aSmallMonthIsLeftOutAndSaidSo() {
        var agency = agencies.list().get(2);
        assertThat(page("/figures/agencies/" + agency.code() + "?year=2004"))
                .contains("لا يشمل شهرًا واحدًا عدد حالاته قليل");
        var small = row(agency.code(), "2004-04");
        assertThat(small.has("received")).isFalse();
        assertThat(small.has("working_days")).isFalse();
        var taken = row(agencies.list().get(1).code(), "2004-04");
        assertThat(taken.has("received")).isFalse();
        assertThat(row(agencies.list().getFirst().code(), "2004-04")
                        .get("received")
                        .asInt())
                .isEqualTo(500);
        assertThat(row("all", "2004-04").get("received").asInt()).isEqualTo(704);
    }

    @Test
    void aMonthIsPublishedAfterItsEndAndFiveDays() {
        assertThat(lastBefore).isEqualTo(YearMonth.of(2005, 1));
        assertThat(lastAfter).isEqualTo(YearMonth.of(2005, 2));
    }

    @Test
    void whatWasPublishedStaysUnlessMuchHasChanged() {
        var agency = agencies.list().getFirst();
        add(new Cells(jdbc), LocalDate.of(2004, 12, 20), agency.id(), 3, 3, "WEB");
        add(new Cells(jdbc), LocalDate.of(2004, 11, 20), agency.id(), 40, 40, "WEB");
        while (releasing.sweep(Instant.parse("2005-04-08T09:00:00Z")) > 0) Thread.onSpinWait();
        assertThat(row(agency.code(), "2004-12").get("received").asInt()).isEqualTo(500);
        assertThat(row(agency.code(), "2004-11").get("received").asInt()).isEqualTo(540);
        assertThat(row(agency.code(), "2004-11").get("release").asInt()).isEqualTo(2);
        assertThat(page("/figures?year=2004")).contains("صُحّح شهر نوفمبر");
    }

    @Test
    void theDataHaveASchemaACatalogueAndATag() {
        var csv = as.guest().get("/figures/data/agencies.csv");
        var header = csv.body().substring(1).lines().findFirst().orElseThrow();
        var schema = JSON.readTree(page("/figures/data/agencies.csv-metadata.json"));
        var names = schema.get("tableSchema")
                .get("columns")
                .valueStream()
                .map(column -> column.get("name").stringValue())
                .toList();
        assertThat(String.join(",", names)).isEqualTo(header);
        assertThat(csv.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        var tag = csv.headers().firstValue("ETag").orElseThrow();
        assertThat(as.guest()
                        .get("/figures/data/agencies.csv", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        var catalogue = JSON.readTree(page("/figures/catalog.jsonld"));
        assertThat(catalogue.get("@type").stringValue()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.get("dcat:dataset")).hasSize(4);
        for (var dataset : catalogue.get("dcat:dataset"))
            for (var file : dataset.get("dcat:distribution")) {
                var address =
                        file.get("dcat:downloadURL").get("@id").stringValue().replace("http://localhost", "");
                assertThat(as.guest().getBytes(address))
                        .hasSize(file.get("dcat:byteSize").asInt());
            }
        assertThat(page("/figures/data")).contains("بيانات مفتوحة", "received", "عدد ما ورد في الشهر");
        assertThat(as.guest().get("/figures/data/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(as.guest().get("/figures/agencies/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theCatalogueSaysTheSameInTurtle() {
        var turtle = as.guest().get("/figures/catalog.ttl");
        assertThat(turtle.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        var said = Triples.ofTurtle(turtle.body());
        assertThat(said)
                .isEqualTo(Triples.ofJsonLd(JSON.readTree(page("/figures/catalog.jsonld"))))
                .hasSizeGreaterThan(100)
                .anyMatch(triple -> triple.contains("/figures/data#agencies> <http://purl.org/dc/terms/title>")
                        && triple.endsWith("@ar"));
    }

    @Test
    void theCatalogueComesInTheFormThatIsAskedFor() {
        assertThat(form("text/turtle;q=0.9, application/ld+json;q=0.5")).startsWith("text/turtle");
        assertThat(form("application/ld+json, text/turtle;q=0.5")).startsWith("application/ld+json");
        assertThat(form("text/html, */*;q=0.8")).startsWith("application/ld+json");
    }

    private String form(String accept) {
        var answer = as.guest().get("/figures/catalog", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    @Test
    void theSearchFindsAnAgencyHoweverItIsSpelt() {
        var agency = agencies.list().getFirst();
        var other = agencies.list().get(1);
        assertThat(page("/figures?year=2004&q="
                        + java.net.URLEncoder.encode(agency.name().en(), java.nio.charset.StandardCharsets.UTF_8)))
                .contains("/figures/agencies/" + agency.code())
                .doesNotContain("/figures/agencies/" + other.code());
    }

    private JsonNode rows(String dataset) {
        return JSON.readTree(page("/figures/data/" + dataset + ".json")).get("rows");
    }

    private JsonNode row(String agency, String month) {
        return rows("agencies")
                .valueStream()
                .filter(row -> row.get("agency").stringValue().equals(agency)
                        && row.get("month").stringValue().equals(month))
                .findFirst()
                .orElseThrow();
    }
}
