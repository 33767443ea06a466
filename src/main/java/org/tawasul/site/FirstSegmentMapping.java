package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address with a variable in it, such as {@code /new/{draft}/check}. Spring tries all of them, one
 * after another, for each request; here only those are tried that begin with the same segment.
 */
final class FirstSegmentMapping extends RequestMappingHandlerMapping {
    private static final ScopedValue<String> WANTED = ScopedValue.newInstance();

    /** Only of mappings with one pattern that begins with a literal segment. */
    private final Map<RequestMappingInfo, String> segments = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        var patterns = mapping.getPatternValues();
        if (patterns.size() != 1) return;
        var segment = firstSegment(patterns.iterator().next());
        if (segment.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.'))
            segments.put(mapping, segment);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return ScopedValue.where(WANTED, firstSegment(path)).call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var segment = segments.get(mapping);
        return segment == null || !WANTED.isBound() || segment.equals(WANTED.get())
                ? super.getMatchingMapping(mapping, request)
                : null;
    }

    /** Of {@code /new/42/check}: {@code new}. */
    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
    }
}
