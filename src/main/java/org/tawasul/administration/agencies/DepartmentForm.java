package org.tawasul.administration.agencies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.agencies.Department;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/** A department as it was typed. Nothing is null. @param code of a new one; it stays as it is */
public record DepartmentForm(
        String code,

        @NotBlank(message = "{units.name-ar.missing}") @Size(max = 80, message = "{units.name.long}")
        String nameAr,

        @NotBlank(message = "{units.name-en.missing}") @Size(max = 80, message = "{units.name.long}")
        String nameEn) {
    public DepartmentForm {
        code = Typed.text(code);
        nameAr = Typed.text(nameAr);
        nameEn = Typed.text(nameEn);
    }

    static DepartmentForm blank() {
        return new DepartmentForm("", "", "");
    }

    static DepartmentForm of(Department department) {
        return new DepartmentForm(
                department.code(), department.name().ar(), department.name().en());
    }

    Name name() {
        return new Name(nameAr, nameEn);
    }
}
