package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Unit;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.referrals.Splitting;
import org.tawasul.cases.referrals.Splitting.Wanted;
import org.tawasul.site.Notices;

/** Splits a case into parts, answers a part, does without one. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class PartController {
    private final StepPages pages;
    private final ReplyFiles files;
    private final Splitting splitting;
    private final Agencies agencies;
    private final References references;
    private final InstantSource clock;

    PartController(
            StepPages pages,
            ReplyFiles files,
            Splitting splitting,
            Agencies agencies,
            References references,
            InstantSource clock) {
        this.pages = pages;
        this.files = files;
        this.splitting = splitting;
        this.agencies = agencies;
        this.references = references;
        this.clock = clock;
    }

    @PostMapping("/parts")
    String split(OpenCase open, @ModelAttribute("form") SplitForm form, BindingResult errors) {
        for (int i = 0; i < form.rows().size(); i++) {
            var row = form.rows().get(i);
            if (!row.isEmpty() && !row.isWhole()) {
                errors.rejectValue("rows[" + i + "].asked", "cases.step.parts.half");
            }
        }
        return pages.take(
                StaffStep.SPLIT,
                new Posted(open, form, errors),
                () -> splitting.split(open.id(), open.officer(), wanted(form), clock.instant()));
    }

    /** Room for one more part, with what was typed so far. */
    @PostMapping("/parts/another")
    String another(OpenCase open, @ModelAttribute("form") SplitForm form, BindingResult errors) {
        return pages.show(open, StaffStep.SPLIT, form.withAnother());
    }

    @PostMapping("/contribution")
    String contribute(
            OpenCase open,
            @Valid @ModelAttribute("form") StepForm.Contribution form,
            BindingResult errors,
            ReplyFiles.Sent sent) {
        var posted = new Posted(open, form, errors);
        if (StaffStep.CONTRIBUTE.refuses(open.found(), open.officer()) == null) {
            files.receive(open, sent, errors);
            if (sent.removes()) return pages.again(StaffStep.CONTRIBUTE, posted);
        }
        return pages.take(
                StaffStep.CONTRIBUTE,
                posted,
                () -> files.send(
                        open,
                        attached -> splitting.contribute(
                                open.id(), open.officer(), form.text(), attached, clock.instant())));
    }

    /** What is wrong is said on top of the case: the form is one line. */
    @PostMapping("/parts/{part}/cancellation")
    String drop(OpenCase open, @PathVariable String part, @RequestParam(defaultValue = "") String reason) {
        var parsed = Reference.parse(part);
        if (reason.isBlank() || reason.length() > StepForm.REASON || parsed.isEmpty()) {
            Notices.leave(open.response(), "referrals.part.reason.missing");
        } else {
            switch (splitting.drop(
                    open.id(), references.idOf(parsed.get()), open.officer(), reason.strip(), clock.instant())) {
                case Done _ -> Notices.leave(open.response(), "referrals.part.dropped");
                case Refused(var why) -> Notices.leave(open.response(), why.key());
            }
        }
        return "redirect:/staff/cases/" + open.found().reference();
    }

    private List<Wanted> wanted(SplitForm form) {
        return form.rows().stream()
                .filter(row -> row.isWhole())
                .map(this::wanted)
                .toList();
    }

    private Wanted wanted(SplitForm.Row row) {
        var to = agencies.findUnit(row.to()).orElse(Unit.NATION);
        return new Wanted(to.agencyId(), to.departmentId(), row.asked());
    }
}
