package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds who a request comes from by its cookie, and only when somebody asks. Sessions begin in {@link SigningIn}, never here. */
@Component
class SessionContexts implements SecurityContextRepository {
    static final String COOKIE = "session";

    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private @Nullable SecurityContext found;

            @Override
            public SecurityContext get() {
                if (found == null) found = context(request);
                return found;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return context(exchange.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.find(request, COOKIE) != null;
    }

    private SecurityContext context(HttpServletRequest request) {
        var token = Cookies.find(request, COOKIE);
        var session = token == null ? null : sessions.find(token).orElse(null);
        return session == null ? new SecurityContextImpl() : new SecurityContextImpl(session.who());
    }
}
