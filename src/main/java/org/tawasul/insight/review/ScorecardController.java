package org.tawasul.insight.review;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;

/** The scorecard, which everybody reads whose replies are judged by it, and its older versions. */
@Controller
@RequestMapping("/staff/samples/scorecard")
class ScorecardController {
    private final Scorecards scorecards;

    ScorecardController(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** @param version 0 for the latest */
    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "0") int version, Model model) {
        SamplesController.checkReader(officer);
        var latest = scorecards.getLatest();
        if (version < 0 || version > latest.version()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var shown = version == 0 ? latest : scorecards.get(version);
        model.addAttribute("scorecard", shown);
        model.addAttribute("latest", latest.version());
        model.addAttribute("changes", Right.REVIEW_SAMPLES.isOf(officer) && shown.version() == latest.version());
        return "review/scorecard";
    }
}
