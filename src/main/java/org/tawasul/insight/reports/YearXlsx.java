package org.tawasul.insight.reports;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.tawasul.site.Page;

/** The report of a year as a workbook: a sheet for each of its tables, one for what figures mean. */
final class YearXlsx {
    private YearXlsx() {}

    static void write(YearBook book, Page page, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tawasul", "1.0")) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            for (var section : book.sections())
                ReportXlsx.sheet(workbook, page, page.text(section.key() + ".sheet"), section.report());
            ReportXlsx.meanings(workbook, page, book.figures());
        }
    }
}
