package org.tawasul.cases.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Scratch;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;
import org.tawasul.journal.seals.Nights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A requester checks that the steps of their case stand, with the page and with the very script of docs/receipts.md. */
@TawasulTest
class ReceiptTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final Pattern SCRIPT = Pattern.compile("```python\\n(import csv.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    Requester.Requesters requesters;

    @Autowired
    TestClock clock;

    @Autowired
    Assigning assigning;

    @Autowired
    Noting noting;

    @Autowired
    Replying replying;

    @Autowired
    Nights nights;

    private Requester maryam;

    @BeforeEach
    void anAnsweredComplaint() {
        clock.is("2031-03-02T09:00");
        clock.passes(Duration.ofDays(7L * WEEKS.incrementAndGet()));
        maryam = requesters.withComplaint(clock.instant());
        var id = maryam.complaint.id();
        assigning.claim(id, cast.huda, clock.instant());
        noting.note(id, cast.huda, "ملاحظة داخلية", clock.instant());
        clock.passes(Duration.ofHours(2));
        assertThat(replying.reply(id, cast.huda, "جُمعت القمامة اليوم", List.of(), clock.instant()))
                .isInstanceOf(Done.class);
        maryam.track();
    }

    private String page() {
        return maryam.browser.get(maryam.page() + "/receipt").body();
    }

    private ObjectNode file() {
        return (ObjectNode) JSON.readTree(
                maryam.browser.get(maryam.page() + "/receipt.json").body());
    }

    private String seals() {
        return as.guest().get("/figures/seals.csv").body();
    }

    @Test
    void theStepsOfTodayWaitForTheNightAndThenStand() {
        assertThat(page()).contains("تُختم خطواتك هذه الليلة").doesNotContain("ختمها المنشور في");
        nights.pass();
        assertThat(page())
                .contains("4 خطوات باقية كما كُتبت، وبترتيبها", "خطوة داخلية لدى الجهة", "ردت عليك بلدية الاختبار")
                .doesNotContain(
                        "ملاحظة داخلية", "جُمعت القمامة", cast.huda.name().ar(), "لا تطابق ما نُشر");
        var later = maryam.complaint.id();
        noting.note(later, cast.huda, "ملاحظة أخرى", clock.instant());
        assertThat(page()).contains("4 خطوات باقية", "وخطوة واحدة حديثة تُختم هذه الليلة");
        assertThat(maryam.browser.get(maryam.page() + "/receipt?lang=en").body())
                .contains("4 steps stand as they were written, and in order");
    }

    @Test
    void theFileHoldsNoWordAndNobodyOfTheStaff() {
        nights.pass();
        var file = file();
        assertThat(file.get("format").stringValue()).isEqualTo("tawasul-receipt-1");
        assertThat(file.toString()).doesNotContain("القمامة", "officer", "مريم", maryam.phone);
        assertThat(steps(file)).hasSize(4);
        assertThat(lines(file))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .matches("case\\|" + maryam.complaint.id().value()
                                + "\\|\\d+\\|[A-Za-z]+\\|\\d+\\|[0-9a-f]{64}"));
        assertThat(lines(file).getFirst()).contains("|1|CaseSubmitted|");
    }

    @Test
    void onlyItsRequesterGetsIt() {
        assertThat(as.guest().get(maryam.page() + "/receipt").statusCode()).isEqualTo(302);
        var json = as.guest().get(maryam.page() + "/receipt.json");
        assertThat(json.statusCode()).isEqualTo(302);
        assertThat(json.body()).isEmpty();
        assertThat(requesters
                        .withComplaint(clock.instant())
                        .browser
                        .get(maryam.page() + "/receipt.json")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theScriptOfTenLinesSaysYesToTheReceiptAndNoToEveryOther() throws IOException, InterruptedException {
        nights.pass();
        var file = file();
        var seals = seals();
        assertThat(check(file, seals)).isEqualTo("0");
        assertThat(check(
                        changed(
                                file,
                                steps -> said(steps, 0)
                                        .put(
                                                "line",
                                                said(steps, 0)
                                                        .get("line")
                                                        .stringValue()
                                                        .replace("CaseSubmitted", "CaseTriaged"))),
                        seals))
                .contains("Step 1");
        assertThat(check(
                        changed(
                                file,
                                steps -> said(steps, 3)
                                        .put(
                                                "line",
                                                said(steps, 3)
                                                        .get("line")
                                                        .stringValue()
                                                        .replaceFirst("\\|(\\d{6})", "|999999"))),
                        seals))
                .contains("Step 4");
        assertThat(check(changed(file, steps -> steps.add(steps.remove(1))), seals))
                .contains("Step 3");
        assertThat(check(changed(file, steps -> steps.remove(1)), seals)).contains("Step 3");
        assertThat(check(changed(file, steps -> steps.remove(2)), seals)).contains("Step 3");
        assertThat(check(changed(file, steps -> said(steps, 1).put("index", 0)), seals))
                .isNotEqualTo("0");
        var root = as.guest()
                .get("/figures/seals.csv")
                .body()
                .strip()
                .lines()
                .toList()
                .getLast()
                .split(",", -1)[2];
        assertThat(check(file, seals.replace(root, "0".repeat(64)))).contains("Step 1");
    }

    @Test
    void theScriptOnTheSiteIsTheOneOfTheGuideAndHasTenLines() throws IOException {
        assertThat(as.guest().get("/figures/seals/check.py").body()).isEqualTo(script());
        assertThat(script().lines()).hasSize(10);
    }

    @Test
    void everybodyReadsTheSealsAndFilesAreNotSentTwice() {
        nights.pass();
        var page = as.guest().get("/figures/seals").body();
        var last = seals().strip().lines().toList().getLast().split(",", -1);
        assertThat(page).contains(last[2], last[4], "أختام السجل");
        var file = as.guest().get("/figures/seals.json");
        assertThat(JSON.readTree(file.body()).isArray()).isTrue();
        var tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(as.guest().get("/figures/seals.json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    private interface Tampering {
        void with(ArrayNode steps);
    }

    private static ObjectNode changed(ObjectNode file, Tampering tampering) {
        var copy = file.deepCopy();
        tampering.with((ArrayNode) copy.get("steps"));
        return copy;
    }

    private static ObjectNode said(ArrayNode steps, int index) {
        return (ObjectNode) steps.get(index);
    }

    private static List<JsonNode> steps(ObjectNode file) {
        return StreamSupport.stream(file.get("steps").spliterator(), false).toList();
    }

    private static List<String> lines(ObjectNode file) {
        var lines = new ArrayList<String>();
        for (var step : steps(file))
            if (step.has("line")) lines.add(step.get("line").stringValue());
        return lines;
    }

    private static String script() throws IOException {
        var found = SCRIPT.matcher(Files.readString(Path.of("docs/receipts.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The exit code when all is well, else what the script says. */
    private static String check(ObjectNode receipt, String seals) throws IOException, InterruptedException {
        var folder = Scratch.folder("receipt");
        Files.writeString(folder.resolve("check.py"), script());
        Files.writeString(folder.resolve("receipt.json"), receipt.toString());
        Files.writeString(folder.resolve("seals.csv"), seals);
        Process python;
        try {
            python = new ProcessBuilder("python3", "check.py", "receipt.json", "seals.csv")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "There is no Python here");
            throw absent;
        }
        var said = new String(python.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return python.exitValue() == 0 ? "0" : said;
    }
}
