package org.tawasul.cases.macros;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.replies.Template;
import org.tawasul.language.Name;

/** What the pages of macros show. */
public final class MacroPage {
    private MacroPage() {}

    /**
     * @param department null for the whole agency
     * @param reply null when it does not answer
     */
    public record Line(
            Macro macro,
            @Nullable Name department,
            @Nullable Template reply,
            boolean kept) {}

    /**
     * @param mayAdd whether the reader may make new ones
     * @param next where the list goes on; null at its end
     */
    public record Listed(
            List<Line> lines, boolean mayAdd, @Nullable String next) {}

    /**
     * What can be chosen for a macro.
     *
     * @param address where the form is posted
     * @param whole whether it can be for the whole agency
     */
    public record Choices(
            String address,
            boolean fresh,
            boolean whole,
            List<Department> departments,
            List<Officer> officers,
            List<Template> templates) {}
}
