package org.tawasul.commands;

import org.jspecify.annotations.Nullable;

/** Something that the operator can put right. The message is one line: what is wrong, and what to do about it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String line) {
        this(line, null);
    }

    public CannotStart(String line, @Nullable Throwable cause) {
        super(line.strip().replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
