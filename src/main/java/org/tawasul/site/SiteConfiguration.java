package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.tawasul.language.Language;

/** The reader's language for what Spring itself words. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    /** For binding errors and the like; pages use {@link Preferences}. */
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
