package org.tawasul.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/** A procedure as it was typed, with its file. */
public record ProcedureForm(
        @Nullable String titleAr,
        @Nullable String titleEn,
        @Nullable String aboutAr,
        @Nullable String aboutEn,
        @Nullable List<MultipartFile> files) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ABOUT = 500;

    static ProcedureForm of(@Nullable Procedure procedure) {
        return procedure == null
                ? new ProcedureForm("", "", "", "", null)
                : new ProcedureForm(
                        procedure.title().ar(),
                        procedure.title().en(),
                        procedure.about().ar(),
                        procedure.about().en(),
                        null);
    }

    Name title() {
        return both(titleAr, titleEn);
    }

    Name about() {
        return both(aboutAr, aboutEn);
    }

    void check(BindingResult errors) {
        if (title().ar().isEmpty()) errors.rejectValue("titleAr", "portal.text.missing");
        if (longest(title()) > LONGEST_TITLE)
            errors.rejectValue("titleAr", "portal.text.long", new Object[] {LONGEST_TITLE}, null);
        if (longest(about()) > LONGEST_ABOUT)
            errors.rejectValue("aboutAr", "portal.text.long", new Object[] {LONGEST_ABOUT}, null);
    }

    private static int longest(Name name) {
        return Math.max(name.ar().length(), name.en().length());
    }

    private static Name both(@Nullable String ar, @Nullable String en) {
        var arabic = Typed.text(ar);
        var english = Typed.text(en);
        return new Name(arabic, english.isEmpty() ? arabic : english);
    }
}
