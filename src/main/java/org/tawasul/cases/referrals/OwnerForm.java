package org.tawasul.cases.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/** Which agency the committee makes answerable, and why. */
public record OwnerForm(
        @Pattern(regexp = "\\d{1,18}", message = "{referrals.owner.agency.missing}")
        String agency,

        @NotBlank(message = "{referrals.owner.words.missing}")
        @Size(max = 2000, message = "{referrals.owner.words.long}")
        String words) {
    public OwnerForm {
        agency = Typed.text(agency);
        words = Typed.text(words);
    }
}
