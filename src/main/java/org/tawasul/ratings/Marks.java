package org.tawasul.ratings;

/**
 * What somebody thinks of a reply, each criterion from 1 (very bad) to 5 (very good).
 *
 * @param handling how the matter was handled
 * @param clarity how clear the information is
 * @param courtesy style and courtesy of the written reply
 * @param ease how easy the system is to use
 */
public record Marks(int handling, int clarity, int courtesy, int ease) {
    private static final int LOW = 2;

    /** Something went wrong: whoever says so is asked whether the case should be open again. */
    boolean areLow() {
        return Math.min(Math.min(handling, clarity), Math.min(courtesy, ease)) <= LOW;
    }
}
