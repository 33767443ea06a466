package org.tawasul.cases.fairness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/** A criterion of importance as it is written, in both languages. */
public record CriterionForm(
        @NotBlank(message = "{fairness.criteria.missing}")
        @Size(max = ImportanceCriterion.TEXT, message = "{fairness.criteria.long}")
        String textAr,

        @NotBlank(message = "{fairness.criteria.missing}")
        @Size(max = ImportanceCriterion.TEXT, message = "{fairness.criteria.long}")
        String textEn) {
    public CriterionForm {
        textAr = Typed.text(textAr);
        textEn = Typed.text(textEn);
    }

    static CriterionForm of(ImportanceCriterion criterion) {
        return new CriterionForm(criterion.text().ar(), criterion.text().en());
    }

    Name text() {
        return new Name(textAr, textEn);
    }
}
