package org.tawasul.cases.views;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/**
 * The name of a view, and whether others shall have it too.
 *
 * @param shared {@code true} or empty
 */
public record ViewForm(
        @NotBlank(message = "{desk.view.name.missing}") @Size(max = 60, message = "{desk.view.name.long}")
        String name,

        String shared) {
    public ViewForm {
        name = Typed.text(name);
        shared = Typed.text(shared);
    }

    boolean isShared() {
        return shared.equals("true");
    }
}
