package org.tawasul;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running product: it listens on a free port, stands on one real PostgreSQL for the whole run, and its
 * clock can be set. All such tests share one context and one database, so each makes the cases that it looks at.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tawasul.demo=true",
            "tawasul.fairness.exempt-agencies=test-municipality,test-water",
            "tawasul.demo-cases=0",
            "tawasul.public-url=http://localhost",
            "tawasul.sweeps.run=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Cast.class, Complaints.class, Reading.class})
@ExtendWith(TestClock.Reset.class)
public @interface TawasulTest {}
