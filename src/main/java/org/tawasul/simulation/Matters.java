package org.tawasul.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Submission;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.demo.Wording;
import org.tawasul.language.Language;
import org.tawasul.simulation.Country.Offer;

/** Who brings what: the person, the service, the words and the place of each arrival, drawn by lot. */
final class Matters {
    private static final int MARYAM_COMES_EVERY = 20_000;

    private final Country country;
    private final Scenario scenario;
    private final Arrivals arrivals;
    private final double[] weights;
    private final double[] weightsOfSuggestions;
    private final int people;

    Matters(Country country, Scenario scenario, Arrivals arrivals) {
        this.country = country;
        this.scenario = scenario;
        this.arrivals = arrivals;
        this.people = (int) Math.max(1, scenario.all() * 10 / 17);
        this.weights = sums(offer -> offer.matters().isEmpty() ? 0 : offer.weight());
        this.weightsOfSuggestions = sums(offer -> offer.suggestions().isEmpty() ? 0 : offer.weight());
    }

    /** @param person their number; @param outage -1 for none */
    record Brought(
            Offer offer, int person, Language language, Wording.Matter matter, int outage, SplittableRandom lots) {}

    /** How many people there are who may ask, below whom their numbers are. */
    int people() {
        return people;
    }

    Brought of(int number) {
        var lots = Lots.of(scenario.seed(), Lots.Of.MATTER, number);
        int outage = arrivals.outage(number);
        boolean suggestion = arrivals.isSuggestion(number);
        var offer = outage >= 0
                ? country.offers().get(arrivals.outageOf(outage).offer())
                : country.offers().get(drawn(suggestion ? weightsOfSuggestions : weights, lots));
        int person = number % MARYAM_COMES_EVERY == 7 ? 0 : 1 + lots.nextInt(people - 1 > 0 ? people - 1 : 1) % people;
        if (person >= people) person = 0;
        var matters = suggestion ? offer.suggestions() : offer.matters();
        boolean english = person != 0
                && Persons.speaksEnglish(scenario.seed(), person)
                && !matters.en().isEmpty();
        var choice = english ? matters.en() : matters.ar();
        var matter = choice.get(outage >= 0 ? outage % choice.size() : lots.nextInt(choice.size()));
        return new Brought(offer, person, english ? Language.EN : Language.AR, matter, outage, lots);
    }

    /** To be asked once, after what was brought was drawn: the lots go on. */
    Submission submission(Brought brought, CaseId id, long personId) {
        var lots = brought.lots();
        var service = brought.offer().service();
        boolean placed = service.place() == PlaceNeed.REQUIRED
                || service.place() == PlaceNeed.OPTIONAL && lots.nextInt(100) < 50;
        int area = brought.outage() >= 0 ? arrivals.outageOf(brought.outage()).area() : lots.nextInt(Places.count());
        return new Submission(
                id,
                brought.matter().kind(),
                channel(lots),
                brought.language(),
                service.id(),
                0,
                personId,
                brought.matter().subject(),
                brought.matter().text(),
                placed ? Places.near(area, brought.language(), lots) : null,
                List.of());
    }

    private double[] sums(ToDoubleFunction<Offer> weight) {
        var sums = new double[country.offers().size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++)
            sums[i] = sum += weight.applyAsDouble(country.offers().get(i));
        return sums;
    }

    private static int drawn(double[] sums, SplittableRandom lots) {
        int found = Arrays.binarySearch(sums, lots.nextDouble() * sums[sums.length - 1]);
        return found < 0 ? -found - 1 : found + 1;
    }

    private static Channel channel(SplittableRandom lots) {
        int lot = lots.nextInt(100);
        if (lot < 46) return Channel.WEB;
        if (lot < 70) return Channel.APP;
        if (lot < 86) return Channel.PHONE;
        if (lot < 90) return Channel.VISIT;
        if (lot < 95) return Channel.EMAIL;
        return lot < 98 ? Channel.SMS : Channel.SOCIAL;
    }
}
