package org.tawasul.worklist;

/** What somebody has to do. @param waiting all that is open, also what stands; @param late counted to a hundred */
public record Load(int waiting, int late) {
    public static final Load NONE = new Load(0, 0);
}
