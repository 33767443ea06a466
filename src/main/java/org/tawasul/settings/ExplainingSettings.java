package org.tawasul.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;

/** Says which setting is wrong, where it was set, and what is allowed. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ExplainingSettings implements FailureAnalyzer {
    private final Environment environment;

    ExplainingSettings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList()
                .reversed();
        for (var cause : causes) {
            var line = inWords(cause);
            if (line != null) return new FailureAnalysis(line, null, failure);
        }
        return null;
    }

    private @Nullable String inWords(Throwable cause) {
        return switch (cause) {
            case BindValidationException invalid -> invalid(invalid);
            case BindException wrong when wrong.getProperty() != null -> unreadable(wrong, wrong.getProperty());
            case InvalidConfigurationPropertyValueException wrong -> unreadable(wrong);
            case IllegalArgumentException wrong
            when String.valueOf(wrong.getMessage()).startsWith("port out of range") -> port();
            default -> null;
        };
    }

    private String unreadable(InvalidConfigurationPropertyValueException wrong) {
        if (wrong.getName().equals("server.port")) return port();
        return "The setting " + wrong.getName() + " is \"" + environment.getProperty(wrong.getName()) + "\"; "
                + wrong.getReason();
    }

    private String unreadable(BindException wrong, ConfigurationProperty property) {
        if (property.getName().toString().equals("server.port")) return port();
        var type = wrong.getTarget().getType().resolve(Object.class);
        return "The setting " + property.getName() + " is \"" + property.getValue() + "\"; it must be " + allowed(type)
                + (property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")");
    }

    private static String invalid(BindValidationException invalid) {
        var errors = invalid.getValidationErrors();
        return errors.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? "The setting " + errors.getName() + "." + KnownSettings.dashed(field.getField())
                                + shown(field) + " " + field.getDefaultMessage()
                        : String.valueOf(error.getDefaultMessage()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(FieldError field) {
        boolean secret = field.getField().matches("(?i).*(secret|password).*");
        return secret ? "" : " is \"" + field.getRejectedValue() + "\"; it";
    }

    private String port() {
        return "The port is \"" + environment.getProperty("server.port")
                + "\"; it must be a number from 1 to 65535 (--port or PORT)";
    }

    private static String allowed(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "Duration" -> "a length of time such as 30s, 5m or 2h";
            case "DataSize" -> "a size such as 25MB";
            case "Path" -> "a folder";
            case "URI" -> "an address such as https://tawasul.example";
            default -> "a " + type.getSimpleName();
        };
    }
}
