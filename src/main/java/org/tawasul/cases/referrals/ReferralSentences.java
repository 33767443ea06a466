package org.tawasul.cases.referrals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Referrals.Return;
import org.tawasul.cases.Referring;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseSplit;
import org.tawasul.cases.events.CommitteeAsked;
import org.tawasul.cases.events.ContributionReceived;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.PartAnswered;
import org.tawasul.cases.events.PartCancelled;
import org.tawasul.cases.events.PartDropped;
import org.tawasul.cases.events.PartOpened;
import org.tawasul.cases.events.ReferralAccepted;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.telling.Circumstances;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/** Tells of cases that were sent on, and of those that were split. */
@Component
class ReferralSentences implements Teller {
    private final Agencies agencies;
    private final Referring referring;

    ReferralSentences(Agencies agencies, Referring referring) {
        this.agencies = agencies;
        this.referring = referring;
    }

    @Override
    public void teach(Tellings tellings) {
        tellings.staff(CaseReferred.class, this::referred);
        tellings.staff(
                ReferralAccepted.class,
                accepted -> Sentence.of(
                        "cases.timeline.accepted", Tone.SEA, place(accepted.agencyId(), accepted.departmentId())));
        tellings.staff(ReferralReturned.class, this::returned);
        tellings.staff(CommitteeAsked.class, Sentence.of("cases.timeline.committee-asked", Tone.WAITS));
        tellings.staff(
                JointOwnerNamed.class,
                (named, about) -> Sentence.of(
                                "cases.timeline.owner-named",
                                Tone.SEA,
                                agencies.get(named.agencyId()).name())
                        .saying(reason(about)));
        tellings.staff(CaseSplit.class, Sentence.of("cases.timeline.split", Tone.SEA));
        tellings.staff(
                PartOpened.class,
                opened -> Sentence.of(
                        "cases.timeline.part-opened", Tone.SEA, place(opened.agencyId(), opened.departmentId())));
        tellings.staff(PartAnswered.class, Sentence.of("cases.timeline.part-answered", Tone.DONE));
        tellings.staff(PartCancelled.class, Sentence.of("cases.timeline.part-cancelled", Tone.PLAIN));
        tellings.staff(PartDropped.class, Sentence.of("cases.timeline.part-dropped", Tone.PLAIN));
        tellings.staff(
                ContributionReceived.class,
                received -> Sentence.of(
                        "cases.timeline.contributed",
                        Tone.SEA,
                        agencies.get(received.agencyId()).name()));

        tellings.requester(
                CaseSplit.class,
                (split, agency) -> Sentence.of("referrals.story.split", Tone.SEA, all(split.agencyIds())));
        tellings.requester(
                ContributionReceived.class,
                (received, agency) -> Sentence.of(
                        "referrals.story.contributed",
                        Tone.SEA,
                        agencies.get(received.agencyId()).name()));
        tellings.silent(ReferralAccepted.class, CommitteeAsked.class);
        // Of a part, which they do not follow.
        tellings.silent(PartOpened.class, PartAnswered.class, PartCancelled.class, PartDropped.class);
    }

    private Sentence referred(CaseReferred referred, Circumstances about) {
        return Sentence.of(
                        "cases.timeline.referred" + because(referred.because()),
                        Tone.SEA,
                        place(referred.fromAgencyId(), referred.fromDepartmentId()),
                        place(referred.toAgencyId(), referred.toDepartmentId()))
                .saying(reason(about));
    }

    private Sentence returned(ReferralReturned returned, Circumstances about) {
        var words = listOf(about).stream()
                .flatMap(referral -> Stream.ofNullable(referral.returned()))
                .filter(each -> each.at().equals(about.entry().at()))
                .map(Return::words)
                .findFirst();
        return Sentence.of(
                        "cases.timeline.referral-returned" + because(returned.because()),
                        Tone.WAITS,
                        place(returned.fromAgencyId(), returned.fromDepartmentId()),
                        place(returned.toAgencyId(), returned.toDepartmentId()))
                .saying(words.orElse(null));
    }

    /** The end of a key that says why; another reason is in the words alone. */
    private static String because(@Nullable String name) {
        return name == null || name.equals("OTHER")
                ? ""
                : "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable String reason(Circumstances about) {
        return listOf(about).stream()
                .filter(referral -> referral.at().equals(about.entry().at()))
                .map(Referral::reason)
                .findFirst()
                .orElse(null);
    }

    private List<Referral> listOf(Circumstances about) {
        return about.once(
                Referral.class, found -> found.course().referred() == 0 ? List.of() : referring.listOf(found.id()));
    }

    private Name all(List<Long> agencyIds) {
        var names = agencyIds.stream().map(id -> agencies.get(id).name()).toList();
        return new Name(
                names.stream().map(Name::ar).collect(Collectors.joining("، ")),
                names.stream().map(Name::en).collect(Collectors.joining(", ")));
    }

    /** A department with its agency, or the agency alone. */
    private Name place(long agencyId, long departmentId) {
        var agency = agencies.get(agencyId).name();
        return agencies.findDepartment(departmentId)
                .map(Department::name)
                .map(department ->
                        new Name(department.ar() + " – " + agency.ar(), department.en() + " – " + agency.en()))
                .orElse(agency);
    }
}
