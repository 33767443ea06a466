package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Texts;

/** Makes the {@link Page} of a response. */
@Component
class Pages {
    private final Texts texts;
    private final Assets assets;
    private final ObjectProvider<Viewers> viewers;

    Pages(Texts texts, Assets assets, ObjectProvider<Viewers> viewers) {
        this.texts = texts;
        this.assets = assets;
        this.viewers = viewers;
    }

    Page page(HttpServletRequest request, HttpServletResponse response, Map<String, Object> model) {
        var preferences = Preferences.of(request, response);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var signedIn = viewers.getIfAvailable();
        return new Page(
                texts,
                assets,
                preferences,
                new Page.Address(request.getRequestURI(), request.getQueryString()),
                signedIn == null ? null : signedIn.of(request),
                token == null ? null : new Page.Csrf(token.getParameterName(), token.getToken()),
                model.values().stream()
                        .filter(BindingResult.class::isInstance)
                        .map(BindingResult.class::cast)
                        .toList(),
                Notices.take(request, response));
    }
}
