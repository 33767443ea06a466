package org.tawasul.cases.erasure;

/**
 * What a module keeps of cases besides the case itself: a bean of each that keeps words, names, numbers or files. Called in
 * the one transaction in which a case is erased; finds nothing when it is called again.
 */
public interface CaseTraces {
    /** Afterwards the module holds no word of the case and nothing of who asked; numbers and moments stay. */
    void forget(Forgotten forgotten);
}
