package org.tawasul.identity;

import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.identity.AddressRules.Admits;

/**
 * Answers whoever may not pass: who could pass after signing in is sent there and comes back afterwards; an officer without
 * the right gets 403, an address that does not exist 404, a program a line of JSON.
 */
@Component
class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final AddressRules rules;

    Refusing(AddressRules rules) {
        this.rules = rules;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        refuse(request, response, null);
    }

    /** Somebody is signed in but not admitted, or a form came without its token. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, refusal);
            response.sendError(SC_FORBIDDEN);
            return;
        }
        refuse(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        var rule = rules.find(request);
        if (rule == null) {
            response.sendError(SC_NOT_FOUND);
        } else if (rule.admits() == Admits.HALF_SIGNED_IN && isOfficer(who)) {
            response.sendRedirect(LocalPath.orElse(request.getParameter("next"), "/staff"));
        } else if (rule.admits() != Admits.CITIZEN && isOfficer(who)) {
            response.sendError(SC_FORBIDDEN);
        } else if (request.getHeader("HX-Request") != null) {
            // htmx would put the sign-in page into a corner of this one: tell it to go there as a whole.
            response.setHeader("HX-Redirect", signIn(request, rule.admits(), who));
            response.setStatus(SC_UNAUTHORIZED);
        } else if (wantsJson(request)) {
            response.setStatus(SC_UNAUTHORIZED);
            response.setContentType("application/json");
            response.getOutputStream().write("{\"error\":\"sign-in-required\"}".getBytes(StandardCharsets.UTF_8));
        } else {
            response.sendRedirect(signIn(request, rule.admits(), who));
        }
    }

    private static boolean isOfficer(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Officer;
    }

    private static String signIn(HttpServletRequest request, Admits admits, @Nullable Authentication who) {
        var next = next(request);
        if (admits == Admits.CITIZEN) return LocalPath.withNext(ended("/sign-in", request, who), next);
        if (who != null && who.getPrincipal() instanceof HalfSignedIn) {
            return LocalPath.withNext("/staff/sign-in/code", next);
        }
        return LocalPath.withNext(
                ended("/staff/sign-in", request, who),
                admits == Admits.HALF_SIGNED_IN ? request.getParameter("next") : next);
    }

    /** A cookie that fits no session says that one has ended: worth a sentence on the page. */
    private static String ended(String address, HttpServletRequest request, @Nullable Authentication who) {
        return who == null && Cookies.find(request, SessionContexts.COOKIE) != null ? address + "?ended" : address;
    }

    /** Where to return to: this page, or for a form the page that it stood on. */
    private static @Nullable String next(HttpServletRequest request) {
        var current = request.getHeader("HX-Current-URL");
        var from = current != null ? current : request.getHeader("Referer");
        if (current == null
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        return from == null ? null : pathOfOurs(from, request);
    }

    private static @Nullable String pathOfOurs(String address, HttpServletRequest request) {
        try {
            var page = URI.create(address);
            if (page.getRawAuthority() == null || !page.getRawAuthority().equals(request.getHeader("Host")))
                return null;
            return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return accepts != null && accepts.contains("json") && !accepts.contains("html");
    }
}
