package org.tawasul.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong and what to do next: to people in their language, to programs as a problem (RFC 9457). A failure
 * of ours gets a number that stands on the page and in the log, so that it can be found when somebody calls.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The kinds that have a page of their own; others look like their hundred. */
    private static final Map<Integer, String> KINDS = Map.of(
            403, "forbidden", 404, "missing", 405, "unclear", 413, "large", 429, "often", 500, "failure", 503, "away");

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        int status = status(request);
        if (status == 503 || status == 429) response.setHeader("Retry-After", "30");
        var incident = status >= 500 ? incident(request) : null;
        if (isForProgram(request)) return problem(status, incident);
        response.setStatus(status);
        return page(kind(request, status), incident);
    }

    /** Kept by the browser and shown when there is no connection. */
    @GetMapping("/offline")
    ModelAndView showOffline() {
        return page("offline", null);
    }

    private static ModelAndView page(String kind, @Nullable String incident) {
        var page = new ModelAndView("site/error");
        page.addObject("kind", kind);
        if (incident != null) page.addObject("incident", incident);
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(int status, @Nullable String incident) {
        var problem = ProblemDetail.forStatus(status);
        if (incident != null) problem.setProperty("incident", incident);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) return 404;
        return status == 500 && isWithoutDatabase(request) ? 503 : status;
    }

    private static boolean isWithoutDatabase(HttpServletRequest request) {
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException) return true;
        }
        return false;
    }

    private static String kind(HttpServletRequest request, int status) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) return "expired";
        var kind = KINDS.get(status);
        if (kind != null) return kind;
        return HttpStatus.valueOf(status).is5xxServerError() ? "failure" : "unclear";
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith("/api/") || asked.startsWith("/open311/")) return true;
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("json") && !accepted.contains("html");
    }

    private static String incident(HttpServletRequest request) {
        var incident = "%04d %04d".formatted(RANDOM.nextInt(10_000), RANDOM.nextInt(10_000));
        log.error("Incident {} at {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return incident;
    }
}
