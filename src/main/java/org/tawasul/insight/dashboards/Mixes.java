package org.tawasul.insight.dashboards;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Line;

/** What each group of services and kind of matter achieves in the whole country, and what a unit may be expected to with its own. */
final class Mixes {
    private final Services services;
    private final Map<Matter, Counted> nation = new HashMap<>();

    private record Matter(long groupId, String kind) {}

    /** @param lines of the nation, told apart by service and kind at least */
    Mixes(List<Line> lines, Services services) {
        this.services = services;
        for (var line : lines) nation.merge(matterOf(line), Counted.of(line.tally()), Counted::plus);
    }

    /** @param lines told apart by service and kind @param unit whose a line is; 0 for nobody's */
    List<Standing> standings(List<Line> lines, ToLongFunction<Line> unit) {
        var counted = new TreeMap<Long, Counted>();
        var expected = new HashMap<Long, Double>();
        for (var line : lines) {
            long whose = unit.applyAsLong(line);
            var here = Counted.of(line.tally());
            if (whose == 0 || here.answered() == 0) continue;
            counted.merge(whose, here, Counted::plus);
            double rate = nation.getOrDefault(matterOf(line), here).share().orElse(0);
            expected.merge(whose, here.answered() * rate, Double::sum);
        }
        return counted.entrySet().stream()
                .map(each -> new Standing(
                        each.getKey(),
                        each.getValue(),
                        expected.getOrDefault(each.getKey(), 0.0)
                                / each.getValue().answered()))
                .sorted(Comparator.comparingDouble(Standing::difference))
                .toList();
    }

    private Matter matterOf(Line line) {
        long group =
                services.find(line.id(Dimension.SERVICE)).map(Service::groupId).orElse(0L);
        return new Matter(group, line.key(Dimension.KIND));
    }
}
