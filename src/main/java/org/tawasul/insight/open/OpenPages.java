package org.tawasul.insight.open;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.insight.Figure;
import org.tawasul.insight.open.OpenPage.Line;
import org.tawasul.insight.open.OpenPage.Move;
import org.tawasul.insight.open.Releases.Published;
import org.tawasul.insight.open.Releases.Release;
import org.tawasul.language.Folding;
import org.tawasul.suggestions.CarriedOut;

/** Gathers what the public pages of figures show: nothing but what was published. */
@Component
class OpenPages {
    private static final String ALL = "";
    private static final int SUGGESTIONS = 3;
    private static final int MOVES = 3;
    /** Fewer answers than that, and a share moves by chance. */
    private static final int ENOUGH = 30;

    private static final double NOTABLE = 0.01;

    private final Releases releases;
    private final Agencies agencies;
    private final CarriedOut suggestions;
    private final OpenSettings settings;

    OpenPages(Releases releases, Agencies agencies, CarriedOut suggestions, OpenSettings settings) {
        this.releases = releases;
        this.agencies = agencies;
        this.suggestions = suggestions;
        this.settings = settings;
    }

    OpenPage ofNation(@Nullable Integer asked, @Nullable String searched) {
        return page(null, asked, searched);
    }

    Optional<OpenPage> ofAgency(String code, @Nullable Integer asked) {
        return agencies.listAll().stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .map(agency -> page(agency, asked, null));
    }

    private OpenPage page(@Nullable Agency agency, @Nullable Integer asked, @Nullable String searched) {
        var all = releases.list();
        var years = releases.listYears();
        int latest = years.isEmpty() ? 0 : years.getFirst();
        int year = asked != null && years.contains(asked) ? asked : latest;
        var from = YearMonth.of(Math.max(1, year), 1);
        var to = from.withMonth(12);
        var row = agency == null ? ALL : agency.code();
        var now = new Months(releases.list(Dataset.AGENCIES, from, to, row));
        var before = new Months(releases.list(Dataset.AGENCIES, from.minusYears(1), to.minusYears(1), row));
        var lines = agency == null ? lines(from, to) : List.<Line>of();
        var last = all.stream()
                .filter(release -> release.month().getYear() == year)
                .reduce((one, next) -> next);
        return new OpenPage(
                agency,
                year,
                years,
                now,
                before.beside(now),
                before,
                found(lines, searched),
                last.map(Release::month).map(month -> moves(lines, month)).orElse(List.of()),
                suggestions.list(agency == null ? 0 : agency.id(), SUGGESTIONS),
                all.stream()
                        .filter(release ->
                                release.number() > 1 && release.month().getYear() == year)
                        .map(Release::month)
                        .toList(),
                searched,
                last.map(Release::month).orElse(null),
                last.map(Release::madeAt).orElse(null),
                settings.smallestCell());
    }

    /** In the order of names: whose answers come late is read in the figures, not in a rank. */
    private List<Line> lines(YearMonth from, YearMonth to) {
        var byCode = new HashMap<String, List<Published>>();
        for (var each : releases.list(Dataset.AGENCIES, from, to))
            byCode.computeIfAbsent(each.cell().row(), made -> new ArrayList<>()).add(each);
        return agencies.listAll().stream()
                .filter(agency -> byCode.containsKey(agency.code()))
                .sorted(Comparator.comparing(
                        agency -> Folding.fold(agency.name().ar())))
                .map(agency -> new Line(agency, new Months(byCode.getOrDefault(agency.code(), List.of()))))
                .toList();
    }

    private static List<Line> found(List<Line> lines, @Nullable String searched) {
        if (searched == null || searched.isBlank()) return lines;
        var words = Folding.fold(searched.strip());
        return lines.stream()
                .filter(line -> Folding.fold(line.agency().name().ar()).contains(words)
                        || Folding.fold(line.agency().name().en()).contains(words))
                .toList();
    }

    /** Those that changed the nation's share most: by how much, times how many. */
    private static List<Move> moves(List<Line> lines, YearMonth month) {
        record Weighed(Move move, double weight) {}
        var moves = new ArrayList<Weighed>();
        for (var line : lines) {
            var after = line.months().of(Figure.ON_TIME, month);
            var before = line.months().of(Figure.ON_TIME, month.minusMonths(1));
            long answered = Math.min(
                    line.months().count(Base.ANSWERED, month),
                    line.months().count(Base.ANSWERED, month.minusMonths(1)));
            if (after.isEmpty() || before.isEmpty() || answered < ENOUGH) continue;
            double by = after.getAsDouble() - before.getAsDouble();
            if (Math.abs(by) < NOTABLE) continue;
            var move = new Move(line.agency(), month, before.getAsDouble(), after.getAsDouble());
            moves.add(new Weighed(move, Math.abs(by) * answered));
        }
        return moves.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOVES)
                .map(Weighed::move)
                .toList();
    }
}
