package org.tawasul.identity;

import static org.tawasul.identity.SignedIn.CITIZEN;
import static org.tawasul.identity.SignedIn.HALF;
import static org.tawasul.identity.SignedIn.IN_PERSON;
import static org.tawasul.identity.SignedIn.STAFF;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.tawasul.agencies.Role;
import org.tawasul.settings.Settings;

/** Puts {@link AddressRules} in force. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final int ARGON2_SALT = 16;
    private static final int ARGON2_HASH = 32;
    private static final int ARGON2_KIBIBYTES = 19_456;
    private static final int ARGON2_PASSES = 2;

    @Bean
    AddressRules addressRules(Settings settings) {
        return new AddressRules(settings.demo());
    }

    /**
     * For machines. These addresses never look at a cookie, so a foreign page gains nothing by making a browser call them:
     * that, and nothing weaker, is why they ask for no token against forged forms.
     */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) {
        return shared(http)
                .securityMatcher("/api/**", "/open311/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** For browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, SessionContexts sessions, AddressRules rules, Refusing refusing) {
        return shared(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookie())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    for (var rule : rules.list()) admit(rule.admits(), requests.requestMatchers(rule.matcher()));
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** Nobody signs in through Spring's own ways; without this it would make a user and print the password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return attempt -> {
            throw new ProviderNotFoundException("Signing in happens at /sign-in and /staff/sign-in");
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(ARGON2_SALT, ARGON2_HASH, 1, ARGON2_KIBIBYTES, ARGON2_PASSES);
    }

    private static void admit(
            AddressRules.Admits who, AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl address) {
        switch (who) {
            case EVERYBODY, EVERYBODY_IN_DEMO -> address.permitAll();
            case CITIZEN -> address.hasAuthority(CITIZEN);
            case HALF_SIGNED_IN -> address.hasAuthority(HALF);
            case OFFICER -> address.hasAuthority(STAFF);
            case OFFICER_IN_PERSON -> address.hasAuthority(IN_PERSON);
            case ADMINISTRATOR -> address.hasAuthority(Role.ADMINISTRATOR.name());
            case ADMINISTRATOR_OR_AUDITOR -> address.hasAnyAuthority(Role.ADMINISTRATOR.name(), Role.AUDITOR.name());
        }
    }

    /** What both have in common: none of what Spring Security brings for an HTTP session, and headers by the site. */
    private static HttpSecurity shared(HttpSecurity http) {
        return http.sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new Caching()));
    }
}
