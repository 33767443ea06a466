package org.tawasul.administration.staffing;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.ChangingStaff.Wanted;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.StaffMember;
import org.tawasul.agencies.Unit;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/**
 * What an administrator says about somebody of the staff. Nothing is null.
 *
 * @param username of somebody new; it stays as it is
 * @param place {@code agency-7} or {@code department-31}; empty for who works for the nation
 * @param successor who gets what they have open where they leave: an officer's number, {@code 0} for the queue, empty: not said
 */
public record StaffForm(
        String username,

        @NotBlank(message = "{staffing.name.missing}") @Size(max = 80, message = "{staffing.name.long}")
        String nameAr,

        @NotBlank(message = "{staffing.name.missing}") @Size(max = 80, message = "{staffing.name.long}")
        String nameEn,

        @Email(message = "{staffing.email.wrong}") @Size(max = 120, message = "{staffing.email.wrong}")
        String email,

        @Pattern(
                regexp = "OFFICER|HEAD|COORDINATOR|MINISTERS_OFFICE|COMMITTEE|ADMINISTRATOR|AUDITOR|QUALITY",
                message = "{staffing.role.missing}")
        String role,

        String place,
        String successor) {
    public StaffForm {
        username = Typed.text(username);
        nameAr = Typed.text(nameAr);
        nameEn = Typed.text(nameEn);
        email = Typed.text(email);
        role = Typed.text(role);
        place = Typed.text(place);
        successor = Typed.text(successor);
    }

    static StaffForm of(StaffMember member) {
        var officer = member.officer();
        var name = officer.name();
        return new StaffForm(
                officer.username(),
                name.ar(),
                name.en(),
                text(member.email()),
                officer.role().name(),
                new Unit(officer.agencyId(), officer.departmentId()).written(),
                "");
    }

    static StaffForm blank(String place) {
        return new StaffForm("", "", "", "", Role.OFFICER.name(), place, "");
    }

    /** Whether role and place are the same, and so what they may do. */
    boolean isOfTheSamePost(StaffForm other) {
        return role.equals(other.role) && place.equals(other.place);
    }

    /** Once it has been checked. */
    Wanted wanted(Unit at) {
        return new Wanted(
                at.agencyId(),
                at.departmentId(),
                Role.valueOf(role),
                new Name(nameAr, nameEn),
                email.isEmpty() ? null : email);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
