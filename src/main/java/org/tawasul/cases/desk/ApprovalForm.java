package org.tawasul.cases.desk;

import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/** @param proposal names the one that was read */
public record ApprovalForm(
        String proposal,

        @Size(max = StepForm.TEXT, message = "{replies.remarks.long}")
        String remarks) implements StepForm {
    public ApprovalForm {
        proposal = Typed.text(proposal);
        remarks = Typed.text(remarks);
    }

    @Override
    public String words() {
        return remarks;
    }
}
