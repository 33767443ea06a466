package org.tawasul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, in patterns that can be read. */
class BundlesTest {
    private static final Pattern USED = Pattern.compile("(?:page|texts)\\.text\\(\"([a-z0-9.-]+)\"[,)]");

    @Test
    void everyKeyIsInBothLanguages() {
        bundles((file, arabic, english) ->
                assertThat(english.stringPropertyNames()).as(file).isEqualTo(arabic.stringPropertyNames()));
    }

    @Test
    void everyTextHasTheSameArgumentsInBothLanguages() {
        bundles((file, arabic, english) -> {
            for (var key : arabic.stringPropertyNames()) {
                assertThat(arguments(english.getProperty(key, "")))
                        .as(file + " " + key)
                        .isEqualTo(arguments(arabic.getProperty(key)));
            }
        });
    }

    @Test
    void everyArabicPluralHasItsSixForms() {
        var lacking = new ArrayList<String>();
        bundles((file, arabic, english) -> {
            for (var key : arabic.stringPropertyNames()) {
                var text = arabic.getProperty(key);
                if (!text.contains(", plural")) continue;
                for (var form : new String[] {"zero", "one", "two", "few", "many", "other"}) {
                    if (!Pattern.compile("\\b" + form + "\\s*\\{").matcher(text).find()) {
                        lacking.add(file + " " + key + ": " + form);
                    }
                }
            }
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        var known = new TreeSet<String>();
        bundles((file, arabic, english) -> known.addAll(arabic.stringPropertyNames()));
        var missing = new TreeSet<String>();
        SourceFiles.below("src/main/jte", ".jte").forEach((file, template) -> {
            var used = USED.matcher(template);
            while (used.find()) if (!known.contains(used.group(1))) missing.add(file + ": " + used.group(1));
        });
        assertThat(missing).isEmpty();
    }

    private interface Check {
        void of(String file, Properties arabic, Properties english);
    }

    private static void bundles(Check check) {
        var files = SourceFiles.below("src/main/resources/messages", ".properties");
        files.forEach((file, text) -> {
            if (file.endsWith("_en.properties")) return;
            var english = file.replace(".properties", "_en.properties");
            assertThat(files).containsKey(english);
            check.of(file, read(text), read(String.valueOf(files.get(english))));
        });
    }

    /** Those inside plural forms too; a malformed pattern cannot be read and fails here. */
    private static TreeSet<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        if (text.indexOf('{') < 0) return arguments;
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) arguments.add(pattern.getSubstring(part));
        }
        return arguments;
    }

    private static Properties read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return properties;
    }
}
