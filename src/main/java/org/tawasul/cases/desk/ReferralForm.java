package org.tawasul.cases.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/**
 * @param to {@code agency-7} or {@code department-31}
 * @param search words of a name that narrow the list
 */
public record ReferralForm(
        @Pattern(regexp = "(agency|department)-\\d{1,18}", message = "{cases.step.referrals.to.missing}")
        String to,

        @Pattern(regexp = "COMPETENCE|AREA|FACILITY|REST|OTHER", message = "{referrals.because.missing}")
        String because,

        @NotBlank(message = "{cases.step.referrals.reason.missing}")
        @Size(max = StepForm.REASON, message = "{cases.step.referrals.reason.long}")
        String reason,

        String search)
        implements StepForm {
    public ReferralForm {
        to = Typed.text(to);
        because = Typed.text(because);
        reason = Typed.text(reason);
        search = Typed.text(search);
    }

    @Override
    public String words() {
        return reason;
    }
}
