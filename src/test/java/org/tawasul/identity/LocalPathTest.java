package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LocalPathTest {
    private static final URI SITE = URI.create("https://tawasul.example/staff/sign-in");

    @Property(tries = 20_000)
    void whateverIsSafeStaysOnTheSite(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'/', '\\', '.', ':', '@', '%', '?', '#', '\t', '\n', ' ', '2', 'f'})
                    @CharRange(from = 'a', to = 'e')
                    String path) {
        if (!LocalPath.isSafe(path)) return;
        assertThat(SITE.resolve(path).getRawAuthority()).isEqualTo("tawasul.example");
        assertThat(path)
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("\\")
                .doesNotContainAnyWhitespaces();
    }

    @Test
    void anOrdinaryAddressIsSafe() {
        assertThat(LocalPath.isSafe("/staff/cases/12345678901?tab=mine&page=2#reply"))
                .isTrue();
        assertThat(LocalPath.isSafe("/")).isTrue();
    }

    @Test
    void signingInDoesNotLeadBackToItself() {
        assertThat(LocalPath.orElse("/staff/sign-in/code?next=/x", "/staff")).isEqualTo("/staff");
        assertThat(LocalPath.orElse("/sign-out", "/my")).isEqualTo("/my");
        assertThat(LocalPath.orElse("/sign-in-help", "/my")).isEqualTo("/sign-in-help");
    }
}
