package org.tawasul.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Reference;
import org.tawasul.identity.Phones;
import org.tawasul.language.Folding;
import org.tawasul.people.NationalNumber;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import org.tawasul.search.Candidates.Bound;
import org.tawasul.search.Candidates.Candidate;
import org.tawasul.search.Candidates.Matches;

/**
 * Finds cases for an officer: those that have all the words, the best and then the latest first; where there are hardly
 * any, also those that lack some; and where a word stands nowhere, with the word that was likely meant.
 */
@Service
public class Searching {
    static final int PAGE = 20;
    private static final int ENOUGH = 10;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Candidates candidates;
    private final Marks marks;
    private final Cases cases;
    private final People people;
    private final JdbcClient jdbc;

    Searching(
            Analysis analysis,
            Vocabulary vocabulary,
            Candidates candidates,
            Marks marks,
            Cases cases,
            People people,
            JdbcClient jdbc) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        this.candidates = candidates;
        this.marks = marks;
        this.cases = cases;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param question as it was looked for: the corrected one where it was corrected
     * @param corrected what was looked for instead of what was typed; null where that was looked for
     * @param ranked the best first
     * @param further where older cases go on; null when there are none
     */
    record Answer(
            Question question,
            @Nullable String corrected,
            List<Long> ranked,
            Set<Long> byPerson,
            @Nullable Bound further) {}

    /** The ids of the cases that answer best. */
    public List<CaseId> find(String typed, Officer officer, Instant now) {
        return search(typed, officer, SearchFilter.NONE, null, now).ranked().stream()
                .map(CaseId::new)
                .toList();
    }

    /** @param before where the list goes on; null at its beginning */
    Answer search(String typed, Officer officer, SearchFilter filter, @Nullable Bound before, Instant now) {
        var upper = before != null ? before : new Bound(filter.endMoment(now.plus(AHEAD)), 0);
        var byPerson = before == null ? ofPerson(typed, officer, filter, upper) : List.<Long>of();
        boolean personal = Right.READ_PERSON.isOf(officer);
        var question = Question.of(typed, analysis, personal);
        var counts = counts(question, officer, filter, upper);
        var corrected = before == null ? correct(question, counts) : typed;
        if (before != null || corrected.equals(question.typed()))
            return answer(question, byPerson, officer, filter, upper, before == null, counts);
        // A word stands nowhere, so not all of them can be found.
        if (!byPerson.isEmpty()) return new Answer(question, null, byPerson, Set.copyOf(byPerson), null);
        var other = Question.of(corrected, analysis, personal);
        var meant = answer(other, List.of(), officer, filter, upper, true, counts(other, officer, filter, upper));
        if (meant.ranked().isEmpty()) return answer(question, List.of(), officer, filter, upper, true, counts);
        return new Answer(meant.question(), corrected, meant.ranked(), Set.of(), meant.further());
    }

    private Map<String, Integer> counts(Question question, Officer officer, SearchFilter filter, Bound upper) {
        var asked = new ArrayList<>(question.keys());
        asked.addAll(Candidates.marks(officer, filter, upper));
        return vocabulary.count(asked);
    }

    private Answer answer(
            Question question,
            List<Long> byPerson,
            Officer officer,
            SearchFilter filter,
            Bound upper,
            boolean first,
            Map<String, Integer> counts) {
        if (question.isEmpty()) return new Answer(question, null, byPerson, Set.copyOf(byPerson), null);
        var frequencies = question.words().stream()
                .map(word -> Candidates.frequency(word.all(), counts))
                .sorted()
                .toList();
        var found = new LinkedHashMap<Long, Candidate>();
        var strict = new Candidates.Found(List.of(), false);
        if (frequencies.getFirst() > 0) {
            strict = candidates.list(
                    question.everyWord(),
                    Matches.ofAll(frequencies, counts.getOrDefault(Vocabulary.ALL, 0)),
                    officer,
                    filter,
                    upper,
                    counts);
            strict.candidates().forEach(each -> found.put(each.caseId(), each));
        }
        if (first && found.size() < ENOUGH) relax(question, frequencies, officer, filter, upper, counts, found);
        var ranked = ranked(found, question, counts);
        var all = new LinkedHashSet<>(byPerson);
        all.addAll(ranked);
        var last = strict.further() ? strict.candidates().getLast() : null;
        return new Answer(
                question,
                null,
                List.copyOf(all),
                Set.copyOf(byPerson),
                last == null ? null : new Bound(last.submittedAt(), last.caseId()));
    }

    /** Looks for cases that lack a word; and, while there are hardly any, for those that have any of them. */
    private void relax(
            Question question,
            List<Long> frequencies,
            Officer officer,
            SearchFilter filter,
            Bound upper,
            Map<String, Integer> counts,
            Map<Long, Candidate> found) {
        int words = question.words().size();
        if (words < 2) return;
        if (words > 2) {
            long most = frequencies.get(0) * (words - 1) + frequencies.get(1);
            add(found, candidates.list(question.allButOne(), Matches.atMost(most), officer, filter, upper, counts));
        }
        if (found.size() >= ENOUGH) return;
        long most = frequencies.stream().mapToLong(Long::longValue).sum();
        add(found, candidates.list(question.anyWord(), Matches.atMost(most), officer, filter, upper, counts));
    }

    private static void add(Map<Long, Candidate> found, Candidates.Found more) {
        more.candidates().forEach(each -> found.putIfAbsent(each.caseId(), each));
    }

    private List<Long> ranked(Map<Long, Candidate> found, Question question, Map<String, Integer> counts) {
        long all = counts.getOrDefault(Vocabulary.ALL, 0);
        var scores = candidates.rank(found.keySet(), question, counts, all);
        return found.values().stream()
                .sorted(Comparator.comparingLong(
                                (Candidate each) -> -Math.round(10 * scores.getOrDefault(each.caseId(), 0.0)))
                        .thenComparing(Candidate::submittedAt, Comparator.reverseOrder())
                        .thenComparing(Candidate::caseId, Comparator.reverseOrder()))
                .map(Candidate::caseId)
                .toList();
    }

    /** What was typed with each word that stands nowhere replaced by the one that was likely meant. */
    private String correct(Question question, Map<String, Integer> counts) {
        var corrected = new StringBuilder(question.typed());
        for (var word : question.words().reversed()) {
            // Three consonants are soon in common with another word: they prove nothing.
            var telling = word.all();
            telling.remove(word.keys().root());
            if (Candidates.frequency(telling, counts) > 0) continue;
            var keys = word.keys();
            vocabulary
                    .likest(keys.base())
                    .ifPresent(known -> corrected.replace(
                            word.end() - Math.min(keys.base().length(), word.end() - word.start()),
                            word.end(),
                            known.spelling()));
        }
        return corrected.toString();
    }

    /**
     * Who knows a reference, a phone, a national number or a whole name finds the cases of it, where they may know who asks.
     * A number stands in no document: it leads to people and their phones, so that it finds also what was sent before it was
     * told, and what was told wrong finds nothing once it is mended.
     */
    private List<Long> ofPerson(String typed, Officer officer, SearchFilter filter, Bound upper) {
        var reference = Reference.parse(typed).flatMap(parsed -> cases.find(parsed, officer));
        if (reference.isPresent()) return List.of(reference.get().id().value());
        var sought = new ArrayList<String>();
        Phones.find(typed).ifPresent(phone -> sought.add(marks.ofPhone(phone)));
        var holders =
                NationalNumber.find(typed).map(people::listOfNationalNumber).orElse(List.of());
        for (var holder : holders) sought.add(marks.ofPhone(holder.phone()));
        if (typed.strip().matches("\\S+(\\s+\\S+)+")) sought.add(marks.ofWholeName(typed));
        if (sought.isEmpty()) return List.of();
        var asked = new ArrayList<>(sought);
        asked.addAll(Candidates.marks(officer, filter, upper));
        var counts = vocabulary.count(asked);
        long most =
                sought.stream().mapToLong(mark -> counts.getOrDefault(mark, 0)).sum();
        if (most == 0) return List.of();
        var ids =
                candidates
                        .list(Question.any(sought), Matches.atMost(most), officer, filter, upper, counts)
                        .candidates()
                        .stream()
                        .map(Candidate::caseId)
                        .toList();
        var read = read(ids);
        return ids.stream()
                .filter(id -> {
                    var found = read.get(id);
                    return found != null
                            && Permission.readsPerson(officer, found)
                            && (holders.isEmpty() || isOf(holders, found));
                })
                .toList();
    }

    /** Others may share the phone. */
    private static boolean isOf(List<Person> holders, Case found) {
        return holders.stream().anyMatch(holder -> holder.id() == found.matter().requesterId());
    }

    /** These cases as they are now, by their ids. */
    Map<Long, Case> read(List<Long> ids) {
        var read = new HashMap<Long, Case>();
        if (ids.isEmpty()) return read;
        jdbc.sql("select " + Cases.COLUMNS + " from cases.cases where case_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> cases.read(row))
                .list()
                .forEach(found -> read.put(found.id().value(), found));
        return read;
    }

    /** What the word that is being typed may become, with the words before it. */
    List<String> complete(String typed, int most) {
        if (typed.length() > 200 || typed.isBlank()) return List.of();
        int begin = typed.lastIndexOf(' ') + 1;
        var last = Folding.fold(typed.substring(begin));
        if (last.length() < 2) return List.of();
        var base = analysis.keys(last).base();
        var attached = typed.substring(0, Math.max(begin, typed.length() - base.length()));
        return vocabulary.beginning(base, most).stream()
                .map(known -> attached + known.spelling())
                .filter(each -> !each.equals(typed))
                .collect(Collectors.toList());
    }
}
