package org.tawasul;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product: one process with everything in it. */
@SpringBootApplication(proxyBeanMethods = false)
public class Tawasul {
    public static void main(String[] arguments) {
        SpringApplication.run(Tawasul.class, arguments);
    }
}
