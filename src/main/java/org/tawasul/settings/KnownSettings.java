package org.tawasul.settings;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;
import org.tawasul.commands.CannotStart;

/**
 * The keys that exist: the components of every settings record under {@code tawasul}. A key that nobody reads is most
 * likely a slip of the pen, and stops the start, wherever it was set.
 */
@Component("knownSettings")
public class KnownSettings {
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("tawasul");

    private final SortedSet<String> names = new TreeSet<>();

    KnownSettings(ListableBeanFactory beans, Environment environment) {
        for (var bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            var type = beans.getType(bean);
            if (type != null && type.isRecord() && type.getName().startsWith("org.tawasul.")) addAll(type);
        }
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (!(source instanceof IterableConfigurationPropertySource listed)) continue;
            var fromEnvironment = listed.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
            listed.stream()
                    .filter(OURS::isAncestorOf)
                    .filter(name -> !isKnown(name, fromEnvironment))
                    .findFirst()
                    .ifPresent(name -> {
                        var property = listed.getConfigurationProperty(name);
                        throw new CannotStart("There is no setting " + name
                                + (property == null || property.getOrigin() == null
                                        ? ""
                                        : " (" + property.getOrigin() + ")")
                                + "; the settings are: " + String.join(", ", names));
                    });
        }
    }

    /** In the form {@code tawasul.public-url}, sorted. */
    public SortedSet<String> names() {
        return names;
    }

    private void addAll(Class<?> settings) {
        var prefix = AnnotatedElementUtils.getMergedAnnotation(settings, ConfigurationProperties.class);
        if (prefix != null) addAll(prefix.prefix(), settings);
    }

    private void addAll(String prefix, Class<?> settings) {
        for (RecordComponent component : settings.getRecordComponents()) {
            var name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) addAll(name, component.getType());
            else names.add(name);
        }
    }

    /** Environment variables have no dashes: {@code TAWASUL_PUBLIC_URL} arrives as {@code tawasul.public.url}. */
    private boolean isKnown(ConfigurationPropertyName name, boolean fromEnvironment) {
        return names.stream()
                .anyMatch(known -> fromEnvironment
                        ? letters(known).equals(letters(name.toString()))
                        : ConfigurationPropertyName.of(known).equals(name));
    }

    private static String letters(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }

    static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
