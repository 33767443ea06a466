package org.tawasul;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.tawasul.commands.Commands;
import org.tawasul.commands.FreePort;

/** The product: one process with everything in it. A first argument without dashes names a command; otherwise the site starts. */
@ConfigurationPropertiesScan
@SpringBootApplication(proxyBeanMethods = false)
public class Tawasul {
    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("-")) System.exit(Commands.run(Tawasul.class, arguments));
        var site = new SpringApplication(Tawasul.class);
        site.addListeners(new FreePort());
        site.run(arguments);
    }

    /** Nobody asks the system for the time but through this, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
