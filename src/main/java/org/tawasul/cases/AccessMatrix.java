package org.tawasul.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/**
 * Who can do what to which cases, found out by asking {@link Permission} about somebody of each role and a case at each
 * distance from them. Nothing of it is written down a second time, so it cannot say anything else than the code does.
 */
@Component
public class AccessMatrix {
    private static final long AGENCY = 1;
    private static final long DEPARTMENT = 1;
    private static final long SELF = 1;
    private static final long NOBODY = 0;
    private static final long ANOTHER = 2;

    /** Rights that are shown as what somebody sees. */
    private static final Set<Right> SEEN = EnumSet.of(Right.SEE_CONFIDENTIAL, Right.READ_PERSON, Right.OPEN_FILES);

    /** How far somebody's permission goes, from nothing outwards. */
    public enum Reach {
        NOTHING,
        /** Cases that they hold. */
        HELD,
        /** Those, and what nobody in their department holds yet. */
        HELD_OR_FREE,
        DEPARTMENT,
        AGENCY,
        NATION,
        /** Something that is about no single case. */
        YES;

        public String key() {
            return "access.reach." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param confidential how far it goes for confidential cases */
    public record Cell(Role role, Reach ordinary, Reach confidential) {}

    /** @param key of the text that names what can be done */
    public record Line(String key, List<Cell> cells) {}

    public record Group(String key, List<Line> lines) {}

    public List<Group> groups() {
        var seeing = List.of(
                line("access.see", Permission::sees),
                line("access.see.person", Permission::readsPerson),
                line("access.see.hidden", (who, about) -> Permission.readsPerson(who, hiding(about))),
                line("access.see.files", Permission::opensFiles));
        var steps = Arrays.stream(Lifecycle.values())
                .filter(Permission::isOfStaff)
                .map(step -> line(
                        "lifecycle." + step.name().toLowerCase(Locale.ROOT),
                        (who, about) -> Permission.allows(who, step, about)))
                .toList();
        var rights = EnumSet.complementOf(EnumSet.copyOf(SEEN)).stream()
                .map(AccessMatrix::line)
                .toList();
        return List.of(
                new Group("access.group.see", seeing),
                new Group("access.group.steps", steps),
                new Group("access.group.rights", rights));
    }

    private static Line line(String key, BiPredicate<Officer, Case> may) {
        return new Line(
                key,
                Arrays.stream(Role.values())
                        .map(role -> new Cell(role, reach(role, may, false), reach(role, may, true)))
                        .toList());
    }

    private static Line line(Right right) {
        return new Line(
                "access.right." + right.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Arrays.stream(Role.values())
                        .map(role -> {
                            var reach = right.isOf(somebody(role)) ? Reach.YES : Reach.NOTHING;
                            return new Cell(role, reach, reach);
                        })
                        .toList());
    }

    /** Asks from near to far. A permission that leaves out what is nearer has no word, and must get one first. */
    private static Reach reach(Role role, BiPredicate<Officer, Case> may, boolean confidential) {
        var who = somebody(role);
        if (who.agencyId() == 0) {
            // No agency gives them a case, so nothing is nearer to them than anything else.
            return may.test(who, heldBy(new Holder(ANOTHER, ANOTHER, ANOTHER), confidential))
                    ? Reach.NATION
                    : Reach.NOTHING;
        }
        var asked = new ArrayList<Boolean>();
        for (var holder : List.of(
                new Holder(AGENCY, DEPARTMENT, SELF),
                new Holder(AGENCY, DEPARTMENT, NOBODY),
                new Holder(AGENCY, DEPARTMENT, ANOTHER),
                new Holder(AGENCY, ANOTHER, ANOTHER),
                new Holder(ANOTHER, ANOTHER, ANOTHER))) asked.add(may.test(who, heldBy(holder, confidential)));
        int far = asked.indexOf(false) < 0 ? asked.size() : asked.indexOf(false);
        if (asked.subList(far, asked.size()).contains(true)) {
            throw new IllegalStateException(role + " may what is further and not what is nearer: " + asked);
        }
        return Reach.values()[far];
    }

    private static Officer somebody(Role role) {
        boolean ofNation = role.isNational();
        boolean ofDepartment = role == Role.OFFICER || role == Role.HEAD;
        var nobody = new Name("", "");
        return new Officer(SELF, ofNation ? 0 : AGENCY, ofDepartment ? DEPARTMENT : 0, role, "", nobody, Language.AR);
    }

    private static Case hiding(Case about) {
        return about.with(about.matter().hiding(true));
    }

    private static Case heldBy(Holder holder, boolean confidential) {
        var at = Instant.EPOCH;
        var matter = new Matter(Kind.COMPLAINT, Channel.WEB, Language.AR, 1, "", "", null, confidential, false, at);
        return new Case(
                new CaseId(1),
                Reference.ofPayload(1_000_000_000L),
                matter,
                Status.ASSIGNED,
                1,
                Submitting.ORDINARY,
                holder,
                Clocks.started(at, at),
                Course.BEGUN,
                Ties.NONE,
                1);
    }
}
