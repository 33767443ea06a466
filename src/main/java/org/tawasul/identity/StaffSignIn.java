package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.identity.events.AuthenticatorEnrolled;
import org.tawasul.identity.events.OfficerSignedIn;
import org.tawasul.identity.events.PasswordChanged;

/**
 * The way of a member of staff from the name to the desk: the password, a password of their own where this one was given,
 * an authenticator where there is none, the authenticator's code. Until the last step the session is half a one.
 */
@Service
class StaffSignIn {
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final long MINUTE = 60;

    private final Credentials credentials;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final KnownBrowsers browsers;
    private final SigningIn signingIn;
    private final SecurityEvents events;

    StaffSignIn(
            Credentials credentials,
            SecondFactors factors,
            Throttle throttle,
            KnownBrowsers browsers,
            SigningIn signingIn,
            SecurityEvents events) {
        this.credentials = credentials;
        this.factors = factors;
        this.throttle = throttle;
        this.browsers = browsers;
        this.signingIn = signingIn;
        this.events = events;
    }

    sealed interface Answer {}

    record Right() implements Answer {}

    record Wrong() implements Answer {}

    /** Not looked at: too many failures before it. */
    record Wait(long seconds) implements Answer {
        /** The key of the sentence that says so, which takes {@link #count}. */
        String key() {
            return seconds < MINUTE ? "identity.wait-seconds" : "identity.wait-minutes";
        }

        long count() {
            return seconds < MINUTE ? seconds : Math.ceilDiv(seconds, MINUTE);
        }
    }

    /** More people are signing in than passwords can be checked. */
    record Busy() implements Answer {}

    record Enrolled(List<String> recoveryCodes) implements Answer {}

    /** What half a session is still to do, as the address where it is done. */
    String step(Officer officer) {
        var credential = credentials.find(officer.id()).orElseThrow();
        if (credential.mustChange()) return "/staff/sign-in/password";
        return credential.enrolled() ? "/staff/sign-in/code" : "/staff/sign-in/authenticator";
    }

    Answer password(String username, String password, HttpServletRequest request, HttpServletResponse response) {
        var address = "address:" + ClientAddress.of(request).value();
        var account = browsers.throttleKey(username, request);
        long wait = throttle.attempt(address, FREE_FOR_ADDRESS);
        if (wait == 0) wait = throttle.attempt(account, FREE_FOR_ACCOUNT);
        if (wait > 0) return new Wait(wait);
        Optional<Officer> officer;
        try {
            officer = credentials.match(username, password);
        } catch (Credentials.TooManyAtOnce busy) {
            return new Busy();
        }
        if (officer.isEmpty()) return new Wrong();
        throttle.uncount(address);
        throttle.succeeded(account);
        signingIn.asHalf(officer.get(), request, response);
        return new Right();
    }

    /** The officer chooses a password in place of the one that was given; the sessions that the old one began end. */
    void choosePassword(Officer officer, String password, HttpServletRequest request, HttpServletResponse response) {
        credentials.set(officer.id(), password, false);
        events.record(officer.id(), new PasswordChanged(officer.id()));
        signingIn.outEverywhere(officer);
        signingIn.asHalf(officer, request, response);
    }

    /** The officer chooses another password; every other browser is signed out. */
    void changePassword(Officer officer, String password, HttpServletRequest request, HttpServletResponse response) {
        credentials.set(officer.id(), password, false);
        events.record(officer.id(), new PasswordChanged(officer.id()));
        signingIn.onlyHere(officer, request, response);
    }

    /** The code of the authenticator, or a recovery code. */
    Answer code(Officer officer, String typed, HttpServletRequest request, HttpServletResponse response) {
        var key = "second-factor:" + officer.id();
        long wait = throttle.attempt(key, FREE_FOR_ACCOUNT);
        if (wait > 0) return new Wait(wait);
        String by;
        if (factors.accept(officer.id(), typed)) by = "authenticator";
        else if (factors.acceptRecovery(officer.id(), typed)) by = "recovery-code";
        else return new Wrong();
        throttle.succeeded(key);
        in(officer, by, request, response);
        return new Right();
    }

    /** The first code of the authenticator that was just offered; every other browser is signed out. */
    Answer enrol(Officer officer, String typed, HttpServletRequest request, HttpServletResponse response) {
        var key = "second-factor:" + officer.id();
        long wait = throttle.attempt(key, FREE_FOR_ACCOUNT);
        if (wait > 0) return new Wait(wait);
        var codes = factors.enrol(officer.id(), typed);
        if (codes.isEmpty()) return new Wrong();
        throttle.succeeded(key);
        events.record(officer.id(), new AuthenticatorEnrolled(officer.id()));
        signingIn.outEverywhere(officer);
        in(officer, "authenticator", request, response);
        return new Enrolled(codes.get());
    }

    /** Whether this is the officer's password, asked again before something that matters. */
    Answer confirm(Officer officer, String password) {
        var key = "confirmation:" + officer.id();
        long wait = throttle.attempt(key, FREE_FOR_ACCOUNT);
        if (wait > 0) return new Wait(wait);
        try {
            if (!credentials.isPasswordOf(officer.id(), password)) return new Wrong();
        } catch (Credentials.TooManyAtOnce busy) {
            return new Busy();
        }
        throttle.succeeded(key);
        return new Right();
    }

    void in(Officer officer, String by, HttpServletRequest request, HttpServletResponse response) {
        signingIn.asOfficer(officer, request, response);
        browsers.remember(officer.username(), request, response);
        events.record(officer.id(), new OfficerSignedIn(officer.id(), by));
    }
}
