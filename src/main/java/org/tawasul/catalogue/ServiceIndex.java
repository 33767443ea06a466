package org.tawasul.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tawasul.language.Name;

/**
 * The words of all services with where they stand: the name of a service says most, then the other words for it, then its
 * group and agency, and least its hint. A rare word says more than a common one.
 *
 * <p>A word that somebody types is looked up by its {@link SearchWords#forms}, as the beginning of a word (they may still
 * be typing), and, when nothing is found that way, by its likeness in writing.
 */
final class ServiceIndex {
    private static final double NAME = 3;
    private static final double WORDS = 2.4;
    private static final double ABOUT = 1.2;
    private static final double HINT = 0.5;

    private static final double BEGINNING = 0.75;
    private static final double LEAST_LIKENESS = 0.4;
    private static final int SHORTEST_TO_LIKEN = 4;
    /** Whoever types an agency's name means the agency, more than one of its services. */
    private static final double NAMED = 2.2;
    /** What scores less than this share of the best is noise. */
    private static final double NOISE = 0.34;

    private final List<Service> services;
    private final boolean[] general;
    private final Map<String, Map<Integer, Double>> places = new HashMap<>();

    ServiceIndex(List<Service> services, Function<Service, ServiceGroup> groups, Function<Service, Name> agencies) {
        this.services = services;
        this.general = new boolean[services.size()];
        for (int i = 0; i < services.size(); i++) {
            var service = services.get(i);
            var group = groups.apply(service);
            general[i] = group.isGeneral();
            add(i, service.name(), general[i] ? ABOUT : NAME);
            add(i, service.words(), WORDS);
            add(i, group.name(), ABOUT);
            add(i, agencies.apply(service), ABOUT);
            add(i, service.hint(), HINT);
        }
    }

    /** The services that fit what was typed, the likeliest first. */
    List<Service> search(String typed, int most) {
        var words = SearchWords.of(typed);
        if (words.isEmpty()) return List.of();
        var scores = new double[services.size()];
        var found = new int[services.size()];
        for (var word : words) {
            scoresOf(word).forEach((service, score) -> {
                scores[service] += score;
                found[service]++;
            });
        }
        var ranked = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= 0.4 + 0.6 * found[i] / words.size();
            if (general[i] && words.size() > 1 && found[i] == words.size()) scores[i] *= NAMED;
            if (scores[i] > 0) ranked.add(i);
        }
        ranked.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i));
        return ranked.stream()
                .filter(i -> scores[i] >= NOISE * scores[ranked.getFirst()])
                .limit(most)
                .map(services::get)
                .toList();
    }

    private Map<Integer, Double> scoresOf(String word) {
        var scores = new HashMap<Integer, Double>();
        SearchWords.forms(word).forEach((form, sureness) -> credit(scores, form, sureness));
        if (word.length() >= 2) {
            for (var known : places.keySet()) {
                if (known.length() > word.length() && known.startsWith(word)) credit(scores, known, BEGINNING);
            }
        }
        if (scores.isEmpty() && word.length() >= SHORTEST_TO_LIKEN) {
            var stem = SearchWords.forms(word).keySet().stream().limit(2).toList();
            for (var known : places.keySet()) {
                double likeness = stem.stream()
                        .mapToDouble(form -> SearchWords.likeness(form, known))
                        .max()
                        .orElse(0);
                if (likeness >= LEAST_LIKENESS) credit(scores, known, likeness);
            }
        }
        return scores;
    }

    private void credit(Map<Integer, Double> scores, String known, double sureness) {
        var where = places.get(known);
        if (where == null) return;
        double rarity = Math.log(1 + (double) services.size() / where.size());
        where.forEach((service, weight) -> scores.merge(service, weight * sureness * rarity, Math::max));
    }

    private void add(int service, Name text, double weight) {
        for (var language : List.of(text.ar(), text.en())) {
            for (var word : SearchWords.of(language)) {
                SearchWords.forms(word)
                        .forEach((form, sureness) -> places.computeIfAbsent(form, key -> new HashMap<>())
                                .merge(service, weight * sureness, Math::max));
            }
        }
    }
}
