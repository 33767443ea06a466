package org.tawasul.administration.agencies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.ChangingAgencies.AgencyWanted;
import org.tawasul.agencies.Sector;
import org.tawasul.calendars.Calendars;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/**
 * An agency as it was typed. Nothing is null.
 *
 * @param code of a new one; it stays as it is
 * @param calendar the number of the calendar that a new one works by
 * @param office the number of the department that is the minister's office; empty for none
 */
public record AgencyForm(
        String code,

        @NotBlank(message = "{units.name-ar.missing}") @Size(max = 80, message = "{units.name.long}")
        String nameAr,

        @NotBlank(message = "{units.name-en.missing}") @Size(max = 80, message = "{units.name.long}")
        String nameEn,

        @Size(max = 300, message = "{units.about.long}") String aboutAr,

        @Size(max = 300, message = "{units.about.long}") String aboutEn,

        String sector,
        String calendar,
        String office) {
    static final String CODE = "[a-z][a-z0-9-]{1,40}";

    public AgencyForm {
        code = Typed.text(code);
        nameAr = Typed.text(nameAr);
        nameEn = Typed.text(nameEn);
        aboutAr = Typed.text(aboutAr);
        aboutEn = Typed.text(aboutEn);
        sector = Typed.text(sector);
        calendar = Typed.text(calendar);
        office = Typed.text(office);
    }

    static AgencyForm blank() {
        return new AgencyForm("", "", "", "", "", "", "", "");
    }

    static AgencyForm of(Agency agency, Agencies agencies) {
        long office = agencies.ministersOfficeOf(agency.id());
        return new AgencyForm(
                agency.code(),
                agency.name().ar(),
                agency.name().en(),
                agency.about().ar(),
                agency.about().en(),
                agency.sector(),
                Long.toString(agency.calendarId()),
                office == 0 ? "" : Long.toString(office));
    }

    /** What only a new one has to say. */
    void checkBeginning(Agencies agencies, Calendars calendars, BindingResult errors) {
        if (!code.matches(CODE)) errors.rejectValue("code", "units.code.wrong");
        else if (!agencies.isFree(code)) errors.rejectValue("code", "units.code.taken");
        boolean known = calendars.list().stream()
                .anyMatch(each -> Long.toString(each.id()).equals(calendar));
        if (!known) errors.rejectValue("calendar", "units.calendar.missing");
    }

    void check(BindingResult errors) {
        if (!Sector.isOne(sector)) errors.rejectValue("sector", "units.sector.missing");
        if (aboutAr.isEmpty() != aboutEn.isEmpty())
            errors.rejectValue(aboutAr.isEmpty() ? "aboutAr" : "aboutEn", "units.about.half");
    }

    /** Once it has been checked. */
    AgencyWanted wanted(long ministersOfficeId) {
        return new AgencyWanted(sector, name(), about(), ministersOfficeId);
    }

    Name name() {
        return new Name(nameAr, nameEn);
    }

    Name about() {
        return new Name(aboutAr, aboutEn);
    }
}
