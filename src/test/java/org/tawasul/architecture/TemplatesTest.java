package org.tawasul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates hold no words, no style and no script of their own. */
class TemplatesTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[\\p{IsArabic}\\p{IsLatin}]]{2,}");
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]");
    /** Attributes whose value is read aloud or shown. */
    private static final Pattern SPOKEN = Pattern.compile(
            "\\s(?:title|alt|placeholder|aria-label|aria-description|aria-roledescription)=\"([^\"$]*\\p{L}[^\"$]*)\"");

    @Test
    void allWordsStandInBundles() {
        var literal = new ArrayList<String>();
        SourceFiles.below("src/main/jte", ".jte").forEach((file, template) -> {
            if (ARABIC.matcher(withoutComments(template)).find()) literal.add(file + ": Arabic letters");
            var spoken = SPOKEN.matcher(template);
            while (spoken.find()) literal.add(file + ": " + spoken.group());
            var word = WORD.matcher(shown(template));
            while (word.find()) literal.add(file + ": " + word.group());
        });
        assertThat(literal).isEmpty();
    }

    @Test
    void nothingIsInline() {
        var forbidden = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|\\shx-on|javascript:|<script(?![^>]*\\ssrc=)");
        var inline = new ArrayList<String>();
        SourceFiles.below("src/main/jte", ".jte").forEach((file, template) -> {
            var found = forbidden.matcher(withoutComments(template));
            while (found.find()) inline.add(file + ": " + found.group());
        });
        assertThat(inline).isEmpty();
    }

    @Test
    void everyIconThatIsNamedIsInTheSprite() {
        var sprite = SourceFiles.below("src/main/resources/static/icons", ".svg")
                .get("src/main/resources/static/icons/icons.svg");
        var missing = new ArrayList<String>();
        var named = Pattern.compile("icon = \"([a-z0-9-]+)\"|components\\.icon\\(page = page, name = \"([a-z0-9-]+)\"");
        SourceFiles.below("src/main/jte", ".jte").forEach((file, template) -> {
            var icon = named.matcher(template);
            while (icon.find()) {
                var name = icon.group(1) == null ? icon.group(2) : icon.group(1);
                if (!String.valueOf(sprite).contains("id=\"" + name + "\"")) missing.add(file + ": " + name);
            }
        });
        SourceFiles.below("src/main/resources/demo", "groups.tsv")
                .values()
                .forEach(table -> table.lines()
                        .skip(1)
                        .map(line -> line.split("\t")[1])
                        .forEach(name -> {
                            if (!String.valueOf(sprite).contains("id=\"" + name + "\""))
                                missing.add("groups.tsv: " + name);
                        }));
        assertThat(missing).isEmpty();
    }

    /** What a template says by itself: without comments, names of keys, tags, expressions and the lines of the template language. */
    private static String shown(String template) {
        var text = withoutComments(template).replaceAll("<kbd>\\w+</kbd>", "");
        text = Pattern.compile("(?m)^\\s*@(?:param|import)\\b.*$").matcher(text).replaceAll("");
        text = withoutBracketed(text, "!{", '{', '}');
        text = withoutBracketed(text, "${", '{', '}');
        text = withoutBracketed(text, "$unsafe{", '{', '}');
        for (var control : List.of("@if(", "@elseif(", "@for(")) text = withoutBracketed(text, control, '(', ')');
        text = withoutArguments(text);
        text = text.replaceAll("@(?:else|endif|endfor|raw|endraw)\\b", " ");
        return text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<!--.*?-->", "");
    }

    /** Takes out each {@code @template…(…)} but keeps the content blocks among its arguments. */
    private static String withoutArguments(String text) {
        var kept = new StringBuilder();
        int depth = 0;
        var blocks = new java.util.ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && text.startsWith("@template.", i)) {
                i = text.indexOf('(', i);
                depth = 1;
            } else if (depth > 0) {
                if (c == '"') i = endOfString(text, i);
                else if (text.startsWith("@`", i)) {
                    blocks.push(depth);
                    depth = 0;
                    i++;
                } else if (c == '(') depth++;
                else if (c == ')') depth--;
            } else if (c == '`' && !blocks.isEmpty()) {
                depth = blocks.pop();
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static int endOfString(String text, int from) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != '"') i += text.charAt(i) == '\\' ? 2 : 1;
        return i;
    }

    private static String withoutBracketed(String text, String opening, char open, char close) {
        var kept = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, at)) {
            kept.append(text, at, start).append(' ');
            int depth = 1;
            int i = start + opening.length();
            for (; i < text.length() && depth > 0; i++) {
                char c = text.charAt(i);
                if (c == '"') i = endOfString(text, i);
                else if (c == open) depth++;
                else if (c == close) depth--;
            }
            at = i;
        }
        return kept.append(text, at, text.length()).toString();
    }
}
