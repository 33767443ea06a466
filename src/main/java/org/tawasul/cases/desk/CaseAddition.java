package org.tawasul.cases.desk;

/** Adds something to the page of a case: implemented by whoever knows more of it than the desk. */
public interface CaseAddition {
    /** Puts into the model what the template asks for. */
    void addTo(OpenCase open);
}
