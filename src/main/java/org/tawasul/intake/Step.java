package org.tawasul.intake;

/** The pages between the kind of a matter and its submission, each asking one thing. */
public enum Step {
    FILES("files"),
    SERVICE("service"),
    TEXT("text"),
    QUESTIONS("questions"),
    PLACE("place"),
    REQUESTER("you"),
    CHECK("check");

    private final String page;

    Step(String page) {
        this.page = page;
    }

    /** The last part of its address. */
    public String page() {
        return page;
    }
}
