package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.tawasul.agencies.Officer;
import org.tawasul.site.AddressArgument;

/** Lets controllers take an {@link OpenCase}: from the address {@code /staff/cases/{reference}…} and who is signed in. */
@Configuration(proxyBeanMethods = false)
class OpenCases extends AddressArgument<OpenCase> {
    private final ObjectProvider<Opening> opening;

    OpenCases(ObjectProvider<Opening> opening) {
        super(OpenCase.class, "reference");
        this.opening = opening;
    }

    @Override
    protected OpenCase resolve(String reference, HttpServletRequest request, Exchange exchange) {
        var officer = officer(request);
        boolean beside = HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().endsWith("/" + reference);
        return new OpenCase(
                beside
                        ? opening.getObject().openBeside(reference, officer)
                        : opening.getObject().open(reference, officer),
                officer,
                seen(request.getParameter("seen")),
                exchange.model().getModel(),
                Objects.requireNonNull(exchange.request().getNativeResponse(HttpServletResponse.class)));
    }

    private static int seen(@Nullable String version) {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The rules of the addresses let nobody else come here. */
    private static Officer officer(HttpServletRequest request) {
        var signedIn = (Authentication) Objects.requireNonNull(request.getUserPrincipal());
        return (Officer) Objects.requireNonNull(signedIn.getPrincipal());
    }
}
