package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Drafting.Draft;
import org.tawasul.cases.Reference;

/**
 * What is answered when a reply arrives for a case that went out of its writer's sight while they wrote. It says so, gives
 * the words back and keeps them as a draft; of the case it says nothing. Without the mark of a form that we made for this
 * officer and case it is a page that there is not.
 */
@ControllerAdvice(assignableTypes = ReplyController.class)
class LosingSight {
    /** As much as the drafts take in otherwise. */
    private static final int MOST = 20_000;

    private final ReplyMarks marks;
    private final Cases cases;
    private final Drafting drafting;
    private final InstantSource clock;

    LosingSight(ReplyMarks marks, Cases cases, Drafting drafting, InstantSource clock) {
        this.marks = marks;
        this.cases = cases;
        this.drafting = drafting;
        this.clock = clock;
    }

    @ExceptionHandler
    String giveBack(OutOfSight gone, HttpServletRequest request, HttpServletResponse response, Model model) {
        var officer = officer(request);
        var reference = Reference.parse(addressed(request)).orElse(null);
        if (officer == null
                || reference == null
                || !marks.isGenuine(request.getParameter(ReplyMarks.FIELD), officer, reference)) throw gone;
        var draft = draft(request);
        boolean keeps = !draft.isEmpty() && length(draft) <= MOST;
        if (keeps) {
            cases.find(reference).ifPresent(found -> drafting.keep(found.id(), officer.id(), draft, clock.instant()));
        }
        model.addAttribute("reference", reference.grouped());
        model.addAttribute("words", draft.text());
        model.addAttribute("kept", keeps);
        response.setStatus(HttpStatus.CONFLICT.value());
        return "replies/outOfSight";
    }

    private static Draft draft(HttpServletRequest request) {
        return new Draft(
                told(request, "text"),
                told(request, "promise"),
                told(request, "promisedOn"),
                ReplyForm.INTERIM.equals(request.getParameter("kind")));
    }

    private static int length(Draft draft) {
        return draft.text().length()
                + draft.promise().length()
                + draft.promisedOn().length();
    }

    private static String told(HttpServletRequest request, String field) {
        var typed = request.getParameter(field);
        return typed == null ? "" : typed.strip();
    }

    private static String addressed(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("reference"))
                : "";
    }

    private static @Nullable Officer officer(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Officer officer
                ? officer
                : null;
    }
}
