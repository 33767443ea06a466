package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a {@link DraftKey}: from the address {@code /new/{draft}/…} and the cookie. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DraftKeys());
    }

    private static final class DraftKeys implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == DraftKey.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest exchange,
                @Nullable WebDataBinderFactory binders) {
            var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
            var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            var id = variables == null ? "" : String.valueOf(variables.get("draft"));
            if (!DraftKey.isId(id)) throw new NoSuchDraft();
            return new DraftKey(id, DraftCookie.find(request).orElseThrow(NoSuchDraft::new));
        }
    }
}
