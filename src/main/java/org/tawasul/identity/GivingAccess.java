package org.tawasul.identity;

import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.identity.events.AuthenticatorForgotten;
import org.tawasul.identity.events.PasswordGiven;
import org.tawasul.journal.Actor;

/** Gives an officer a password to begin with; at the first sign-in they choose their own and enrol an authenticator. */
@Service
public class GivingAccess {
    private final Credentials credentials;
    private final SecondFactors factors;
    private final SigningIn signingIn;
    private final SecurityEvents events;

    GivingAccess(Credentials credentials, SecondFactors factors, SigningIn signingIn, SecurityEvents events) {
        this.credentials = credentials;
        this.factors = factors;
        this.signingIn = signingIn;
        this.events = events;
    }

    /** Returns the password, to be handed over once. Whatever was signed in with an earlier one is signed out. */
    public String give(Officer officer, Actor by) {
        var password = Tokens.typeable(20, 5);
        credentials.set(officer.id(), password, true);
        signingIn.outEverywhere(officer);
        events.record(officer.id(), new PasswordGiven(officer.id()), by);
        return password;
    }

    /** Signs an officer out everywhere: they have left, or may do other things now. */
    public void signOut(Officer officer) {
        signingIn.outEverywhere(officer);
    }

    /** For who has lost both the authenticator and the recovery codes: the next sign-in enrols another. */
    public void forgetAuthenticator(Officer officer, Actor by) {
        factors.forget(officer.id());
        signingIn.outEverywhere(officer);
        events.record(officer.id(), new AuthenticatorForgotten(officer.id()), by);
    }
}
