package org.tawasul.insight.open;

import java.util.EnumMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Tally;

/** Some cases of a month that are alike. */
record Counted(String agency, String group, String kind, String channel, String requester, long count) {
    static final int K = 10;

    private static final List<String> CHANNELS = List.of("web", "phone");

    /** Agencies serve some groups each; kinds, channels and requesters come together as they like. */
    static Arbitrary<List<Counted>> months() {
        var count = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, K - 1)),
                Tuple.of(5, Arbitraries.longs().between(K, 60)));
        var serves = Arbitraries.of("a g", "a h", "b g", "b h", "b i", "c i", "c j", "d j", "e g");
        return Combinators.combine(
                        serves,
                        Arbitraries.of("complaint", "inquiry", "suggestion"),
                        Arbitraries.of(CHANNELS),
                        Arbitraries.of("man", "woman", "organisation"),
                        count)
                .as((link, kind, channel, requester, number) ->
                        new Counted(link.substring(0, 1), link.substring(2), kind, channel, requester, number))
                .list()
                .ofMinSize(1)
                .ofMaxSize(22);
    }

    static Month month(List<Counted> cases) {
        var tables = new EnumMap<Dataset, Table>(Dataset.class);
        for (var dataset : Dataset.values()) tables.put(dataset, new Table());
        var links = new Table();
        for (var each : cases) {
            var tally = new Tally();
            tally.add(Measure.RECEIVED, each.count);
            tables.getOrDefault(Dataset.AGENCIES, links).add(each.agency, "none", tally);
            tables.getOrDefault(Dataset.SERVICES, links).add(each.group, each.kind, tally);
            tables.getOrDefault(Dataset.REQUESTERS, links).add(each.channel, each.requester, tally);
            links.add(each.agency, each.group, tally);
        }
        return new Month(tables, links);
    }

    Counted with(long more) {
        return new Counted(agency, group, kind, channel, requester, count + more);
    }
}
