package org.tawasul.administration.services;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.language.Digits;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/**
 * What an administrator says about a service. Nothing is null.
 *
 * @param code of a new one; it stays as it is
 * @param group code of the group
 * @param department its number; of a new service it says the agency too
 * @param days working days within which it is answered, in digits of any script
 */
public record ServiceForm(
        String code,
        @NotBlank(message = "{services.group.missing}") String group,

        @Pattern(regexp = "\\d{1,18}", message = "{services.department.missing}")
        String department,

        @NotEmpty(message = "{services.kinds.missing}") List<String> kinds,
        String place,

        @Pattern(regexp = "[1-9]\\d{0,2}", message = "{services.days.wrong}")
        String days,

        @Nullable Boolean confidential,

        @NotBlank(message = "{services.name.missing}") @Size(max = 120, message = "{services.name.long}")
        String nameAr,

        @NotBlank(message = "{services.name.missing}") @Size(max = 120, message = "{services.name.long}")
        String nameEn,

        @Size(max = 400, message = "{services.hint.long}") String hintAr,
        @Size(max = 400, message = "{services.hint.long}") String hintEn,
        @Size(max = 400, message = "{services.hint.long}") String wordsAr,
        @Size(max = 400, message = "{services.hint.long}") String wordsEn) {
    static final String CODE = "[a-z][a-z0-9-]{2,59}";

    public ServiceForm {
        code = Typed.text(code);
        group = Typed.text(group);
        department = Typed.text(department);
        kinds = kinds == null
                ? List.of()
                : kinds.stream().filter(ServiceForm::isKind).toList();
        place = isPlace(Typed.text(place)) ? Typed.text(place) : PlaceNeed.OPTIONAL.name();
        days = Digits.western(Typed.text(days));
        nameAr = Typed.text(nameAr);
        nameEn = Typed.text(nameEn);
        hintAr = Typed.text(hintAr);
        hintEn = Typed.text(hintEn);
        wordsAr = Typed.text(wordsAr);
        wordsEn = Typed.text(wordsEn);
    }

    static ServiceForm blank(long departmentId) {
        return new ServiceForm(
                "",
                "",
                departmentId == 0 ? "" : Long.toString(departmentId),
                List.of(Kind.COMPLAINT.name(), Kind.INQUIRY.name()),
                PlaceNeed.OPTIONAL.name(),
                "5",
                null,
                "",
                "",
                "",
                "",
                "",
                "");
    }

    static ServiceForm of(Service service, String group) {
        return new ServiceForm(
                service.code(),
                group,
                Long.toString(service.departmentId()),
                service.kinds().stream().map(Kind::name).toList(),
                service.place().name(),
                Integer.toString(service.responseDays()),
                service.confidential(),
                service.name().ar(),
                service.name().en(),
                service.hint().ar(),
                service.hint().en(),
                service.words().ar(),
                service.words().en());
    }

    public boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }

    /** Once it has been checked. */
    Service service(long id, String settledCode, long groupId, long agencyId) {
        var wanted = EnumSet.noneOf(Kind.class);
        kinds.forEach(kind -> wanted.add(Kind.valueOf(kind)));
        return new Service(
                id,
                settledCode,
                groupId,
                agencyId,
                departmentId(),
                wanted,
                PlaceNeed.valueOf(place),
                Integer.parseInt(days),
                isConfidential(),
                new Name(nameAr, nameEn),
                new Name(hintAr, hintEn),
                new Name(wordsAr, wordsEn));
    }

    long departmentId() {
        return department.matches("\\d{1,18}") ? Long.parseLong(department) : 0;
    }

    private static boolean isKind(String name) {
        for (var kind : Kind.values()) if (kind.name().equals(name)) return true;
        return false;
    }

    private static boolean isPlace(String name) {
        for (var need : PlaceNeed.values()) if (need.name().equals(name)) return true;
        return false;
    }
}
