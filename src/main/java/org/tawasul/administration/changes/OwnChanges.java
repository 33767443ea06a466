package org.tawasul.administration.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.calendars.Calendars;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;

/** Tells the changes of the modules on which administration itself stands; what lies beyond them tells its own. */
@Configuration(proxyBeanMethods = false)
class OwnChanges {
    private static final Name NOBODY = new Name("–", "–");

    private final Texts texts;

    OwnChanges(Texts texts) {
        this.texts = texts;
    }

    private record Teller(String kind, Map<String, Function<Facts, List<Name>>> sentences) implements ChangeTeller {}

    @Bean
    ChangeTeller agencyChanges(Agencies agencies, Calendars calendars) {
        Function<Facts, Name> agency = facts -> agency(facts, agencies);
        Function<Facts, Name> department = facts -> department(facts.number("departmentId"), agencies);
        Function<Facts, Name> successor = facts -> department(facts.number("successorId"), agencies);
        Function<Facts, Name> branch = facts -> agencies.findBranch(facts.number("branchId"))
                .map(found -> found.name())
                .orElse(NOBODY);
        var told = new HashMap<String, Function<Facts, List<Name>>>();
        for (var type : List.of("AgencyOpened", "AgencyChanged", "AgencyClosed", "AgencyReopened"))
            told.put(type, facts -> List.of(agency.apply(facts)));
        for (var type : List.of("DepartmentOpened", "DepartmentChanged", "DepartmentReopened"))
            told.put(type, facts -> List.of(agency.apply(facts), department.apply(facts)));
        told.put(
                "DepartmentClosed",
                facts -> List.of(agency.apply(facts), department.apply(facts), successor.apply(facts)));
        for (var type : List.of("BranchOpened", "BranchChanged", "BranchClosed", "BranchReopened"))
            told.put(type, facts -> List.of(agency.apply(facts), branch.apply(facts)));
        told.put(
                "CalendarChosen",
                facts -> List.of(
                        facts.number("departmentId") == 0 ? agency.apply(facts) : department.apply(facts),
                        calendar(facts, calendars)));
        return new Teller("agencies", Map.copyOf(told));
    }

    @Bean
    ChangeTeller staffChanges(Officers officers) {
        Function<Facts, Name> officer = facts -> officer(facts.number("officerId"), officers);
        Function<Facts, Name> deputy = facts -> officer(facts.number("deputyId"), officers);
        var told = new HashMap<String, Function<Facts, List<Name>>>();
        for (var type : List.of(
                "OfficerAppointed",
                "OfficerChanged",
                "OfficerLeft",
                "OfficerReturned",
                "PasswordGiven",
                "AuthenticatorForgotten")) told.put(type, facts -> List.of(officer.apply(facts)));
        told.put(
                "DeputyNamed",
                facts -> List.of(officer.apply(facts), deputy.apply(facts), day(facts, "first"), day(facts, "last")));
        told.put("DelegationEnded", facts -> List.of(officer.apply(facts), deputy.apply(facts)));
        return new Teller("staff", Map.copyOf(told));
    }

    @Bean
    ChangeTeller calendarChanges(Calendars calendars) {
        Function<Facts, Name> calendar = facts -> calendar(facts, calendars);
        var told = new HashMap<String, Function<Facts, List<Name>>>();
        for (var type : List.of("CalendarOpened", "WeekChanged", "SeasonRemoved", "HolidaysImported"))
            told.put(type, facts -> List.of(calendar.apply(facts)));
        for (var type : List.of("HolidayAdded", "HolidayRemoved", "HolidayRenamed"))
            told.put(type, facts -> List.of(calendar.apply(facts), day(facts, "on")));
        told.put("HolidayMoved", facts -> List.of(calendar.apply(facts), day(facts, "from"), day(facts, "to")));
        told.put("SeasonAdded", facts -> List.of(calendar.apply(facts), day(facts, "first"), day(facts, "last")));
        return new Teller("calendars", Map.copyOf(told));
    }

    @Bean
    ChangeTeller serviceChanges(Services services, Agencies agencies) {
        Function<Facts, Name> service = facts -> services.find(facts.number("serviceId"))
                .map(found -> found.name())
                .orElse(NOBODY);
        var told = new HashMap<String, Function<Facts, List<Name>>>();
        for (var type : List.of("ServiceOffered", "ServiceChanged", "ServiceClosed", "ServiceOpened"))
            told.put(type, facts -> List.of(service.apply(facts)));
        told.put("FormPublished", facts -> List.of(service.apply(facts)));
        told.put("ServiceGroupSet", facts -> List.of(Differences.same(facts.text("code"))));
        told.put(
                "PeriodSet",
                facts -> List.of(
                        agency(facts, agencies),
                        service.apply(facts),
                        Differences.same(facts.text("days")),
                        day(facts, "first")));
        told.put("PeriodEnded", facts -> List.of(day(facts, "last")));
        told.put("ApprovalWanted", facts -> List.of(agency(facts, agencies), service.apply(facts)));
        return new Teller("services", Map.copyOf(told));
    }

    @Bean
    ChangeTeller replyChanges(Agencies agencies) {
        return new Teller(
                "replies",
                Map.of(
                        "TemplateChanged", facts -> List.of(agency(facts, agencies)),
                        "QualitySet", facts -> List.of(agency(facts, agencies), Differences.same(facts.text("check"))),
                        "LadderSet", facts -> List.of(agency(facts, agencies)),
                        "CriterionChanged", facts -> List.of(),
                        "TextChanged", facts -> List.of(Differences.same(facts.text("key")))));
    }

    /** How long cases are kept, and how long tasks may take. */
    @Bean
    ChangeTeller durationChanges() {
        return new Teller(
                "durations",
                Map.of(
                        "RetentionSet",
                                facts -> List.of(
                                        both("kind." + facts.text("kind").toLowerCase(Locale.ROOT))),
                        "IndicatorSet", facts -> List.of(day(facts, "from"))));
    }

    private Name both(String key) {
        return new Name(texts.get(Language.AR, key), texts.get(Language.EN, key));
    }

    /** The nation where there is none. */
    private Name agency(Facts facts, Agencies agencies) {
        return agencies.find(facts.number("agencyId"))
                .map(found -> found.name())
                .orElseGet(() -> both("changes.nation"));
    }

    private static Name department(long id, Agencies agencies) {
        return agencies.findDepartment(id).map(found -> found.name()).orElse(NOBODY);
    }

    private static Name officer(long id, Officers officers) {
        return officers.get(id).name();
    }

    private static Name calendar(Facts facts, Calendars calendars) {
        long id = facts.number("calendarId");
        return id == 0 ? NOBODY : calendars.describe(id).name();
    }

    /** Left to right also within Arabic. */
    private static Name day(Facts facts, String name) {
        return Differences.same("\u2066" + Digits.western(facts.text(name)) + "\u2069");
    }
}
