package org.tawasul.commands;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With {@code --training=true} the site opens its first pages itself and stops: the JVM writes down the classes that a
 * start and a first visit need, and the next start is twice as fast.
 */
@Component
@ConditionalOnProperty(name = "training", havingValue = "true")
class Training {
    private static final List<String> PAGES = List.of("/", "/?lang=en", "/new", "/track", "/staff/sign-in");

    @EventListener
    void visit(ApplicationReadyEvent ready) throws IOException {
        var context = ready.getApplicationContext();
        var site = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        for (var page : PAGES) {
            var connection = (HttpURLConnection) URI.create(site + page).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html");
            if (connection.getResponseCode() < 400) connection.getInputStream().readAllBytes();
        }
        System.exit(SpringApplication.exit(context));
    }
}
