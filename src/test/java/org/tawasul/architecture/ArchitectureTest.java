package org.tawasul.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.tawasul.Tawasul;

class ArchitectureTest {
    @Test
    void modulesUseOnlyWhatTheySay() {
        ApplicationModules.of(Tawasul.class).detectViolations().throwIfPresent();
    }
}
