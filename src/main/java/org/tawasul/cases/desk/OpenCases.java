package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tawasul.agencies.Officer;

/** Lets controllers take an {@link OpenCase}: from the address {@code /staff/cases/{reference}…} and who is signed in. */
@Configuration(proxyBeanMethods = false)
class OpenCases implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final ObjectProvider<Opening> opening;

    OpenCases(ObjectProvider<Opening> opening) {
        this.opening = opening;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OpenCase.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest exchange,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var officer = officer(request);
        return new OpenCase(
                opening.getObject().open(String.valueOf(variables.get("reference")), officer),
                officer,
                Objects.requireNonNull(model).getModel(),
                Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class)));
    }

    /** The rules of the addresses let nobody else come here. */
    private static Officer officer(HttpServletRequest request) {
        var signedIn = (Authentication) Objects.requireNonNull(request.getUserPrincipal());
        return (Officer) Objects.requireNonNull(signedIn.getPrincipal());
    }
}
