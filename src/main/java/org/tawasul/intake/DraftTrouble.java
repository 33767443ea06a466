package org.tawasul.intake;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is answered when a draft is not there to be written. */
@ControllerAdvice(basePackageClasses = DraftTrouble.class)
class DraftTrouble {
    @ExceptionHandler
    String handle(NoSuchDraft unknown, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "intake/gone";
    }

    @ExceptionHandler
    String handle(AlreadySubmitted sent) {
        return "redirect:/new/" + sent.draftId() + "/done";
    }
}
