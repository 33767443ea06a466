package org.tawasul.texts;

/** How many parts an SMS takes on its way: in UCS-2, as all of ours go, one of 70 characters or parts of 67. */
final class SmsLength {
    private static final int WHOLE = 70;
    private static final int PART = 67;

    private SmsLength() {}

    static int partsOf(String text) {
        return text.length() <= WHOLE ? 1 : (text.length() + PART - 1) / PART;
    }
}
