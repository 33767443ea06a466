package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In tests, whoever has a cookie {@code test-owner} uploads under its value. */
@Component
class TestOwner implements UploadOwners {
    @Override
    public @Nullable String of(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals("test-owner")) return "test-" + cookie.getValue();
        }
        return null;
    }
}
