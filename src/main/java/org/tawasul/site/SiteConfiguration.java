package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tawasul.language.Language;

/** What of Spring MVC works otherwise than it comes. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    @Bean
    WebMvcRegistrations registrations() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new TreeMapping();
            }
        };
    }

    /** The reader's language, for binding errors and the like; pages use {@link Preferences}. */
    @Bean
    LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                if (request.getCookies() != null) {
                    for (var cookie : request.getCookies()) {
                        if (cookie.getName().equals("lang"))
                            return Language.of(cookie.getValue()).locale();
                    }
                }
                return Language.AR.locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new IllegalStateException("The language is chosen with ?lang=");
            }
        };
    }
}
