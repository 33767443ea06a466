package org.tawasul.commands;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Knows the failures that the operator can put right, wherever they are thrown. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Explaining implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Explaining::inWords)
                .filter(line -> line != null)
                .findFirst()
                .map(line -> new FailureAnalysis(line, null, failure))
                .orElse(null);
    }

    private static @Nullable String inWords(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> known.getMessage();
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken by another program; stop it, or choose another with --port";
            default -> null;
        };
    }
}
