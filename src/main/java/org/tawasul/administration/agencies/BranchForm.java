package org.tawasul.administration.agencies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.Branch;
import org.tawasul.agencies.ChangingAgencies.BranchWanted;
import org.tawasul.language.Digits;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/**
 * A branch as it was typed. Nothing is null.
 *
 * @param code of a new one; it stays as it is
 * @param latitude in degrees, digits of any script
 */
public record BranchForm(
        String code,

        @NotBlank(message = "{units.name-ar.missing}") @Size(max = 80, message = "{units.name.long}")
        String nameAr,

        @NotBlank(message = "{units.name-en.missing}") @Size(max = 80, message = "{units.name.long}")
        String nameEn,

        @NotBlank(message = "{units.address-ar.missing}") @Size(max = 200, message = "{units.address.long}")
        String addressAr,

        @NotBlank(message = "{units.address-en.missing}") @Size(max = 200, message = "{units.address.long}")
        String addressEn,

        String latitude,
        String longitude) {
    public BranchForm {
        code = Typed.text(code);
        nameAr = Typed.text(nameAr);
        nameEn = Typed.text(nameEn);
        addressAr = Typed.text(addressAr);
        addressEn = Typed.text(addressEn);
        latitude = Typed.text(latitude);
        longitude = Typed.text(longitude);
    }

    static BranchForm blank() {
        return new BranchForm("", "", "", "", "", "", "");
    }

    static BranchForm of(Branch branch) {
        return new BranchForm(
                branch.code(),
                branch.name().ar(),
                branch.name().en(),
                branch.address().ar(),
                branch.address().en(),
                degrees(branch.latitude()),
                degrees(branch.longitude()));
    }

    void check(BindingResult errors) {
        if (degrees(latitude, 90).isEmpty()) errors.rejectValue("latitude", "units.latitude.wrong");
        if (degrees(longitude, 180).isEmpty()) errors.rejectValue("longitude", "units.longitude.wrong");
    }

    /** Once it has been checked. */
    BranchWanted wanted() {
        return new BranchWanted(
                new Name(nameAr, nameEn),
                new Name(addressAr, addressEn),
                degrees(latitude, 90).orElseThrow(),
                degrees(longitude, 180).orElseThrow());
    }

    static String degrees(double value) {
        return String.format(Locale.ENGLISH, "%.5f", value);
    }

    static OptionalDouble degrees(String typed, int most) {
        var plain = Digits.western(typed).replace('٫', '.');
        if (!plain.matches("-?\\d{1,3}(\\.\\d{1,9})?")) return OptionalDouble.empty();
        double value = Double.parseDouble(plain);
        return Math.abs(value) <= most ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
