package org.tawasul.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final List<MenuItem> places;

    Pages(Texts texts, Assets assets, ObjectProvider<Viewers> viewers, ObjectProvider<MenuItem> places) {
        this.texts = texts;
        this.assets = assets;
        this.viewers = viewers;
        this.places =
                places.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    Page page(HttpServletRequest request, HttpServletResponse response, Map<String, Object> model) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var viewer = viewer(request);
        return new Page(
                texts,
                assets,
                new Page.Reader(Preferences.of(request, response), viewer, menuOf(viewer)),
                address(request),
                token == null ? null : new Page.Csrf(token),
                model.values().stream()
                        .filter(BindingResult.class::isInstance)
                        .map(BindingResult.class::cast)
                        .toList(),
                Notices.take(request, response));
    }

    /** Nobody, when we cannot tell and an error is to be shown anyway. */
    private @Nullable Viewer viewer(HttpServletRequest request) {
        var signedIn = viewers.getIfAvailable();
        if (signedIn == null) return null;
        try {
            return signedIn.of(request);
        } catch (RuntimeException failed) {
            if (request.getDispatcherType() == DispatcherType.ERROR) return null;
            throw failed;
        }
    }

    private List<MenuItem> menuOf(@Nullable Viewer viewer) {
        return viewer == null
                ? List.of()
                : places.stream().filter(place -> place.isFor(viewer)).toList();
    }

    /** Where the reader asked to be: on an error page, not where the container forwarded to. */
    private static Page.Address address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? new Page.Address(asked, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING))
                : new Page.Address(request.getRequestURI(), request.getQueryString());
    }
}
