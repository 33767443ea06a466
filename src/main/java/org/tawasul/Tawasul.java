package org.tawasul;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tawasul.commands.Commands;

/** The product: one process with everything in it. A first argument without dashes names a command; otherwise the site starts. */
@SpringBootApplication(proxyBeanMethods = false)
public class Tawasul {
    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("-")) System.exit(Commands.run(Tawasul.class, arguments));
        SpringApplication.run(Tawasul.class, arguments);
    }

    /** Nobody asks the system for the time but through this, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
