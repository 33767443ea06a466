package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.ModelMap;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;

/**
 * The case of an address below {@code /staff/cases/{reference}}, opened by an officer who may see it, and where to answer.
 * Controllers take it as an argument; without leave they are not reached ({@link Opening}).
 *
 * @param seen the version of the case on the page from which this was posted; 0 when it was not told
 */
public record OpenCase(Case found, Officer officer, int seen, ModelMap model, HttpServletResponse response) {
    public CaseId id() {
        return found.id();
    }
}
