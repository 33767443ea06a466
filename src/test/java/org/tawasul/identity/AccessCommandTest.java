package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import picocli.CommandLine;

@TawasulTest
class AccessCommandTest {
    @Autowired
    Officers officers;

    @Autowired
    GivingAccess access;

    @Autowired
    Credentials credentials;

    @Autowired
    SecondFactors factors;

    @Autowired
    InstantSource clock;

    @Test
    void theFirstAdministratorIsLetIn() {
        var name = "first." + System.nanoTime();
        assertThat(run(name)).isEqualTo(1);
        assertThat(run(name, "--administrator")).isZero();
        var officer = officers.findActive(name).orElseThrow();
        assertThat(officer.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(credentials.find(officer.id()).orElseThrow().mustChange()).isTrue();
    }

    @Test
    void whoeverLostTheAuthenticatorEnrolsAnother() {
        var name = "lost." + System.nanoTime();
        run(name, "--administrator");
        var officer = officers.findActive(name).orElseThrow();
        var secret = factors.offer(officer.id());
        assertThat(factors.enrol(officer.id(), Totp.codeAt(secret, clock.instant())))
                .isPresent();
        assertThat(run(name, "--forget-authenticator")).isZero();
        assertThat(credentials.find(officer.id()).orElseThrow().enrolled()).isFalse();
        assertThat(factors.countRecoveryCodes(officer.id())).isZero();
    }

    private int run(String... arguments) {
        return new CommandLine(new AccessCommand(officers, access, clock)).execute(arguments);
    }
}
