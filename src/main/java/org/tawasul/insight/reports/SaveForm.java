package org.tawasul.insight.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Typed;

/** Under what name a report is kept, who finds it, and what it shows. */
public record SaveForm(
        @NotBlank(message = "{reports.name.missing}") @Size(max = 100, message = "{reports.name.long}")
        String name,

        @Nullable String sharing,
        @Size(max = 2_000, message = "{reports.query.long}") String query) {
    public SaveForm {
        name = Typed.text(name);
        query = Typed.text(query);
    }

    Sharing sharedWith() {
        return Sharing.of(sharing);
    }
}
