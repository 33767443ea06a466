package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.AddressArgument;

/** Lets controllers take a {@link DraftKey}: from the address {@code /new/{draft}/…} and the cookie. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration extends AddressArgument<DraftKey> {
    IntakeConfiguration() {
        super(DraftKey.class, "draft");
    }

    @Override
    protected DraftKey resolve(String id, HttpServletRequest request, Exchange exchange) {
        if (!DraftKey.isId(id)) throw new NoSuchDraft();
        return new DraftKey(id, DraftCookie.find(request).orElseThrow(NoSuchDraft::new));
    }
}
