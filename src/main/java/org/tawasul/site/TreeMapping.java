package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address with variables in it, such as {@code /new/{draft}/check}. Spring tries all mappings, one after
 * another, for each request; here only those are tried that can fit. Where not exactly one fits, Spring decides.
 */
final class TreeMapping extends RequestMappingHandlerMapping {
    private record Route(RequestMappingInfo mapping, HandlerMethod handler) {}

    private final PatternTree<Route> routes = new PatternTree<>();
    private final Set<String> plain = new HashSet<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        for (var pattern : mapping.getPatternValues()) {
            if (pattern.contains("*") || !pattern.startsWith("/")) continue;
            if (pattern.contains("{")) routes.put(pattern, new Route(mapping, createHandlerMethod(handler, method)));
            else plain.add(pattern);
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var only = plain.contains(path) ? null : only(path, request);
        return only != null ? only : super.lookupHandlerMethod(path, request);
    }

    /** Leaves what it found in the request, as Spring does. */
    private @Nullable HandlerMethod only(String path, HttpServletRequest request) {
        @Nullable HandlerMethod handler = null;
        @Nullable RequestMappingInfo match = null;
        for (var route : routes.find(path)) {
            var fits = getMatchingMapping(route.mapping, request);
            if (fits == null) continue;
            if (match != null) return null;
            match = fits;
            handler = route.handler;
        }
        if (match == null || handler == null) return null;
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
        handleMatch(match, path, request);
        return handler;
    }
}
