package org.tawasul.administration.services;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/** What an administrator says about an area. Nothing is null. */
public record GroupForm(
        @Pattern(regexp = ServiceForm.CODE, message = "{services.code.wrong}")
        String code,

        String icon,

        @NotBlank(message = "{services.name.missing}") @Size(max = 80, message = "{services.name.long}")
        String nameAr,

        @NotBlank(message = "{services.name.missing}") @Size(max = 80, message = "{services.name.long}")
        String nameEn) {
    public GroupForm {
        code = Typed.text(code);
        icon = Typed.text(icon);
        nameAr = Typed.text(nameAr);
        nameEn = Typed.text(nameEn);
    }
}
