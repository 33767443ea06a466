package org.tawasul.insight.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.insight.review.Sample.Item;
import org.tawasul.insight.review.Sample.Review;
import org.tawasul.insight.review.Sample.State;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** The page on which somebody reads a reply and scores it. Who has nothing to do with it does not find it, whatever they are. */
@Controller
@RequestMapping("/staff/samples/{id:\\d{1,18}}")
class ReviewController {
    private static final int LONGEST = 1000;

    private final Samples samples;
    private final Reviewing reviewing;
    private final ReadingReplies replies;
    private final InstantSource clock;

    ReviewController(
            Samples samples, Reviewing reviewing, Scorecards scorecards, ReadingReplies replies, InstantSource clock) {
        this.samples = samples;
        this.reviewing = reviewing;
        this.replies = replies;
        this.clock = clock;
    }

    /** The next reply that this reviewer has not read yet. */
    @GetMapping("/next")
    String next(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        SamplesController.checkReviewer(officer);
        return "redirect:" + nextOf(id, officer);
    }

    @GetMapping("/items/{nr}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, @PathVariable int nr, Model model) {
        var item = find(id, nr, officer);
        var own = own(item, officer);
        if (own.isDone() || item.isEnded()) return "redirect:" + nextOf(id, officer);
        return page(item, own, own.values(), own.remark(), officer, model);
    }

    /** @param keep when it is not to be handed in yet */
    @PostMapping("/items/{nr}")
    String score(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable int nr,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        var item = find(id, nr, officer);
        var own = own(item, officer);
        var scorecard = reviewing.scorecardOf(id);
        var values = Values.read(scorecard, form);
        var remark = Typed.text(form.get("remark"));
        if (form.containsKey("keep")) {
            reviewing.keep(id, nr, officer, values, remark.substring(0, Math.min(LONGEST, remark.length())));
            Notices.leave(response, "review.kept");
            return "redirect:/staff/samples/" + id;
        }
        var errors = new MapBindingResult(form, "review");
        for (var each : scorecard.missing(values)) {
            var place = new Object[] {scorecard.criteria().indexOf(each) + 1};
            errors.rejectValue("score-" + each.code(), "review.score.missing", place, "review.score.missing");
        }
        if (remark.length() > LONGEST) errors.rejectValue("remark", "review.remark.long");
        if (!errors.hasErrors() && scorecard.score(values).isEmpty()) errors.reject("review.score.none");
        if (!errors.hasErrors()) {
            boolean done = reviewing.finish(id, nr, officer, values, remark, clock.instant());
            Notices.leave(response, done ? "review.done" : "review.done.before");
            return "redirect:" + nextOf(id, officer);
        }
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "review", errors);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(item, own, values, remark, officer, model);
    }

    /** Kept as somebody goes, where a script runs. */
    @PostMapping("/items/{nr}/draft")
    void keep(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable int nr,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var item = find(id, nr, officer);
        own(item, officer);
        var remark = Typed.text(form.get("remark"));
        reviewing.keep(
                id,
                nr,
                officer,
                Values.read(reviewing.scorecardOf(id), form),
                remark.substring(0, Math.min(LONGEST, remark.length())));
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    /** It cannot be read any more, and so not be scored. */
    @PostMapping("/items/{nr}/left-out")
    String leaveOut(@AuthenticationPrincipal Officer officer, @PathVariable long id, @PathVariable int nr) {
        var item = find(id, nr, officer);
        own(item, officer);
        if (replies.find(item, officer, clock.instant()).isEmpty())
            reviewing.leaveOut(id, nr, officer, clock.instant());
        return "redirect:" + nextOf(id, officer);
    }

    /** Both reviews side by side, once it has its score; before that nobody sees what another one said. */
    @GetMapping("/items/{nr}/compared")
    String compare(@AuthenticationPrincipal Officer officer, @PathVariable long id, @PathVariable int nr, Model model) {
        var item = find(id, nr, officer);
        if (item.state() != State.SETTLED) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("item", item);
        model.addAttribute("reader", officer.id());
        model.addAttribute("scorecard", reviewing.scorecardOf(id));
        model.addAttribute("reviews", samples.reviewsOf(id, nr));
        model.addAttribute("read", replies.find(item, officer, clock.instant()).orElse(null));
        return "review/compared";
    }

    private String page(Item item, Review own, Values values, String remark, Officer officer, Model model) {
        var read = replies.find(item, officer, clock.instant());
        var todo = samples.todoOf(item.sampleId(), officer.id());
        model.addAttribute("item", item);
        model.addAttribute("own", own);
        model.addAttribute("todo", todo);
        if (read.isEmpty()) return "review/unreadable";
        model.addAttribute("read", read.get());
        model.addAttribute("scorecard", reviewing.scorecardOf(item.sampleId()));
        model.addAttribute("values", values);
        model.addAttribute("remark", remark);
        model.addAttribute(
                "blind",
                own.settles()
                        ? samples.reviewsOf(item.sampleId(), item.nr()).subList(0, 2)
                        : java.util.List.<Review>of());
        return "review/item";
    }

    private String nextOf(long id, Officer officer) {
        var next = reviewing.nextOf(id, officer);
        return "/staff/samples/" + id + (next.isEmpty() ? "" : "/items/" + next.getAsInt());
    }

    private Item find(long id, int nr, Officer officer) {
        SamplesController.checkReviewer(officer);
        return samples.findItem(id, nr).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Review own(Item item, Officer officer) {
        return reviewing.findOwn(item, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
