package org.tawasul.cases.replies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/** A template as it is written, in both languages. */
public record TemplateForm(
        @NotBlank(message = "{replies.templates.title.missing}")
        @Size(max = Template.TITLE, message = "{replies.templates.title.long}")
        String titleAr,

        @NotBlank(message = "{replies.templates.title.missing}")
        @Size(max = Template.TITLE, message = "{replies.templates.title.long}")
        String titleEn,

        @NotBlank(message = "{replies.templates.text.missing}")
        @Size(max = Template.TEXT, message = "{replies.templates.text.long}")
        String textAr,

        @NotBlank(message = "{replies.templates.text.missing}")
        @Size(max = Template.TEXT, message = "{replies.templates.text.long}")
        String textEn,

        String department) {
    public TemplateForm {
        titleAr = Typed.text(titleAr);
        titleEn = Typed.text(titleEn);
        textAr = Typed.text(textAr);
        textEn = Typed.text(textEn);
        department = Typed.text(department);
    }

    static TemplateForm empty(long department) {
        return new TemplateForm("", "", "", "", Long.toString(department));
    }

    static TemplateForm of(Template template) {
        return new TemplateForm(
                template.title().ar(),
                template.title().en(),
                template.text().ar(),
                template.text().en(),
                Long.toString(template.departmentId()));
    }
}
