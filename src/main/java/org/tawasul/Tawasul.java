package org.tawasul;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The product: one process with everything in it. */
@SpringBootApplication(proxyBeanMethods = false)
public class Tawasul {
    public static void main(String[] arguments) {
        SpringApplication.run(Tawasul.class, arguments);
    }

    /** Nobody asks the system for the time but through this, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
