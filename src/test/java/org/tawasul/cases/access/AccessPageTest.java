package org.tawasul.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.AccessMatrix;
import org.tawasul.cases.AccessMatrix.Reach;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Permission.Right;
import org.tawasul.identity.As;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;

/** The page that says who can do what says what the product does. */
@TawasulTest
class AccessPageTest {
    private static final Pattern ROW =
            Pattern.compile("<tr>\\s*<th scope=\"row\">(.*?)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile(
            "<td data-label=\"([^\"]*)\"[^>]*><span>([^<]*)(?:<small>([^<]*)</small>)?</span></td>", Pattern.DOTALL);

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    AccessMatrix matrix;

    /** Cases from near to far of somebody in the cleaning department, in the order of {@link Reach}. */
    private final Map<Reach, Case> near = new LinkedHashMap<>();

    private final Map<Reach, Case> secret = new LinkedHashMap<>();

    @BeforeEach
    void casesAtEveryDistance() {
        clock.is("2026-03-01T09:00");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSaysWhatTheCodeSays(Language language) {
        var shown = rows(language);
        for (var group : matrix.groups())
            for (var line : group.lines()) {
                var what = texts.get(language, line.key());
                assertThat(shown).as(line.key()).containsKey(what);
                assertThat(shown.get(what))
                        .as(what)
                        .isEqualTo(line.cells().stream()
                                .map(cell -> texts.get(language, cell.role().key()) + ": "
                                        + texts.get(language, cell.ordinary().key())
                                        + (cell.confidential() == cell.ordinary()
                                                ? ""
                                                : " | "
                                                        + texts.get(
                                                                language,
                                                                "access.confidential",
                                                                texts.get(
                                                                        language,
                                                                        cell.confidential()
                                                                                .key()))))
                                .toList());
            }
    }

    @Test
    void everyStepOfTheStaffAndEveryRightStandsOnIt() {
        var keys = matrix.groups().stream()
                .flatMap(group -> group.lines().stream())
                .map(AccessMatrix.Line::key)
                .toList();
        for (var step : Lifecycle.values()) {
            var key = "lifecycle." + step.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(keys.contains(key)).as(key).isEqualTo(Permission.isOfStaff(step));
        }
        assertThat(keys).filteredOn(key -> key.startsWith("access.right.")).hasSize(Right.values().length - 3);
        assertThat(matrix.groups().getFirst().lines()).hasSize(4);
    }

    /** The cells once more, of real people and real cases, over HTTP. */
    @Test
    void whatThePageSaysOfSeeingACaseIsWhatHappens() {
        fill(cast.huda);
        var line = matrix.groups().getFirst().lines().getFirst();
        for (var officer : List.of(
                cast.huda,
                cast.amal,
                cast.layla,
                cast.minister,
                as.appointed(Role.COMMITTEE, 0, 0),
                cast.khalid,
                cast.noora)) {
            var cell = line.cells().stream()
                    .filter(each -> each.role() == officer.role())
                    .findFirst()
                    .orElseThrow();
            near.forEach((distance, found) -> check(officer, distance, cell.ordinary(), found));
            secret.forEach((distance, found) -> check(officer, distance, cell.confidential(), found));
        }
    }

    @Test
    void onlyAdministratorsAndAuditorsReadIt() {
        for (var officer : List.of(cast.huda, cast.amal, cast.layla, cast.minister))
            assertThat(as.officer(officer).get("/admin/access").statusCode()).isEqualTo(403);
        assertThat(as.officer(cast.noora).get("/admin/access").statusCode()).isEqualTo(200);
    }

    private void check(Officer officer, Reach distance, Reach said, Case found) {
        // Only who is meant by it holds it: for the others it is a colleague's.
        var theirs = distance == Reach.HELD && officer.id() != cast.huda.id() ? Reach.DEPARTMENT : distance;
        boolean sees = said.ordinal() >= theirs.ordinal();
        assertThat(as.officer(officer).get("/staff/cases/" + found.reference()).statusCode())
                .as("%s, %s, %s", officer.username(), distance, found.matter().confidential())
                .isEqualTo(sees ? 200 : 404);
    }

    private void fill(Officer holder) {
        near.put(Reach.HELD, held(cast.rubbish, holder));
        near.put(Reach.HELD_OR_FREE, held(cast.rubbish, null));
        near.put(Reach.DEPARTMENT, held(cast.rubbish, cast.salem));
        near.put(Reach.AGENCY, held(cast.trees, cast.yusuf));
        near.put(Reach.NATION, held(cast.leak, cast.omar));
        secret.put(Reach.HELD_OR_FREE, held(cast.secret, null));
    }

    private Case held(long service, @org.jspecify.annotations.Nullable Officer holder) {
        var submitted = cast.complaint(service, cast.maryam, "حالة للصلاحيات", clock.instant());
        if (holder != null) assigning.claim(submitted.id(), holder, clock.instant());
        return cases.get(submitted.id());
    }

    private Map<String, List<String>> rows(Language language) {
        var page = as.officer(cast.noora)
                .carrying("lang", language.code())
                .get("/admin/access")
                .body();
        var rows = new LinkedHashMap<String, List<String>>();
        var row = ROW.matcher(page);
        while (row.find()) {
            var cells = new ArrayList<String>();
            var cell = CELL.matcher(row.group(2));
            while (cell.find())
                cells.add(plain(cell.group(1)) + ": " + plain(cell.group(2))
                        + (cell.group(3) == null ? "" : " | " + plain(cell.group(3))));
            assertThat(cells).hasSize(Arrays.asList(Role.values()).size());
            rows.put(plain(row.group(1)), cells);
        }
        return rows;
    }

    private static String plain(String html) {
        return html.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
