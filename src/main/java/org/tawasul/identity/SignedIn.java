package org.tawasul.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.tawasul.agencies.Officer;

/** Who holds a session, as Spring Security sees them. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    static final String STAFF = "STAFF";
    /** Not as somebody's deputy. */
    static final String IN_PERSON = "IN_PERSON";

    static final String CITIZEN = "CITIZEN";
    static final String HALF = "HALF";

    private final transient Object principal;

    private SignedIn(Object principal, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.principal = principal;
        super.setAuthenticated(true);
    }

    static SignedIn of(Officer officer) {
        var role = officer.role().name();
        return new SignedIn(
                officer,
                officer.isInPerson()
                        ? AuthorityUtils.createAuthorityList(STAFF, role, IN_PERSON)
                        : AuthorityUtils.createAuthorityList(STAFF, role));
    }

    static SignedIn of(HalfSignedIn officer) {
        return new SignedIn(officer, AuthorityUtils.createAuthorityList(HALF));
    }

    static SignedIn of(Citizen citizen) {
        return new SignedIn(citizen, AuthorityUtils.createAuthorityList(CITIZEN));
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.principal.equals(principal);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }
}
