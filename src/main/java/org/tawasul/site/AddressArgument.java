package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take what an address names, such as the draft of {@code /new/{draft}/…}, as an argument of its own type.
 * A configuration that extends this is registered by being one.
 *
 * @param <T> exactly the type of the argument
 */
public abstract class AddressArgument<T> implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final Class<T> type;
    private final String variable;

    /** @param variable the name in braces in the address; empty text where an address has none */
    protected AddressArgument(Class<T> type, String variable) {
        this.type = type;
        this.variable = variable;
    }

    /** @param value as it stands in the address; it may be anything */
    protected abstract T resolve(String value, HttpServletRequest request, Exchange exchange);

    /** Where an argument that answers by itself does so. */
    public record Exchange(NativeWebRequest request, ModelAndViewContainer model) {}

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest exchange,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var value = variables == null ? null : variables.get(variable);
        return resolve(
                value == null ? "" : value.toString(), request, new Exchange(exchange, Objects.requireNonNull(model)));
    }
}
