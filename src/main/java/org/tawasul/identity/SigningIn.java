package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;

/**
 * Begins and ends sessions. Every beginning makes a new token and ends the session that the browser had, so that nobody
 * can plant one and wait. Any further way of proving who one is, such as the national identity, ends here.
 */
@Service
class SigningIn {
    private final Sessions sessions;

    SigningIn(Sessions sessions) {
        this.sessions = sessions;
    }

    void asCitizen(String phone, HttpServletRequest request, HttpServletResponse response) {
        replace(sessions.begin(phone), request, response);
    }

    /** The password was right. */
    void asHalf(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        replace(sessions.begin(officer.id(), false), request, response);
    }

    /** The second factor was right too. */
    void asOfficer(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        replace(sessions.begin(officer.id(), true), request, response);
        // The rest of this request is theirs: the page with the recovery codes is its answer.
        SecurityContextHolder.getContext().setAuthentication(SignedIn.of(officer));
    }

    void out(HttpServletRequest request, HttpServletResponse response) {
        var token = Cookies.find(request, SessionContexts.COOKIE);
        if (token == null) return;
        sessions.end(token);
        Cookies.remove(request, response, SessionContexts.COOKIE);
    }

    /** Ends every session of an officer, this one too. */
    void outEverywhere(Officer officer) {
        sessions.endAllOf(officer.id());
    }

    /** Ends every other session of an officer, and goes on in this browser with a new one. */
    void onlyHere(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAllOf(officer.id());
        asOfficer(officer, request, response);
    }

    private void replace(String token, HttpServletRequest request, HttpServletResponse response) {
        var former = Cookies.find(request, SessionContexts.COOKIE);
        if (former != null) sessions.end(former);
        Cookies.set(request, response, SessionContexts.COOKIE, token, Cookies.WHILE_OPEN);
    }
}
