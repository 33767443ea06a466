package org.tawasul.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.tawasul.Tawasul;

class ArchitectureTest {
    /** The templates, compiled: each belongs to the module that its folder is named for, and no module of its own. */
    private static final DescribedPredicate<JavaClass> TEMPLATES =
            describe("compiled templates", type -> type.getPackageName().startsWith("org.tawasul.pages"));

    @Test
    void modulesUseOnlyWhatTheySay() {
        ApplicationModules.of(Tawasul.class, TEMPLATES).detectViolations().throwIfPresent();
    }
}
