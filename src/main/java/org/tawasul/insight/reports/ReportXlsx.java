package org.tawasul.insight.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tawasul.insight.Figure;
import org.tawasul.site.Page;

/**
 * A report as a workbook: numbers are numbers with a format of their own, text is never a formula, an Arabic sheet begins at
 * the right. A second sheet says what each figure means.
 */
final class ReportXlsx {
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    static final String SEA = "0B4F56";
    static final String PEARL = "F7F5F0";
    private static final int KEY_WIDTH = 32;
    private static final int FIGURE_WIDTH = 16;
    private static final int SAYING_WIDTH = 90;

    private ReportXlsx() {}

    static void write(Report report, Page page, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Tawasul", "1.0")) {
            book.setGlobalDefaultFont("Calibri", 11);
            book.properties().setTitle(report.title());
            sheet(book, page, page.text("reports.sheet"), report);
            meanings(book, page, report.table().figures());
        }
    }

    /** One sheet with heading, table and totals. */
    static void sheet(Workbook book, Page page, String name, Report report) throws IOException {
        var sheet = sheet(book, page, name);
        var table = report.table();
        int row = heading(sheet, page, report);
        int first = table.keys().size();
        if (table.hasGroups()) {
            for (int group = 0; group < table.groups().size(); group++) {
                int from = first + group * table.figures().size();
                head(sheet, row, from, table.groups().get(group));
                if (table.figures().size() > 1)
                    sheet.range(row, from, row, from + table.figures().size() - 1)
                            .style()
                            .merge()
                            .fillColor(SEA)
                            .fontColor("FFFFFF")
                            .bold()
                            .horizontalAlignment("center")
                            .set();
            }
            for (int i = 0; i < first; i++) head(sheet, row, i, "");
            row++;
        }
        for (int i = 0; i < first; i++) {
            head(sheet, row, i, table.keys().get(i));
            sheet.width(i, KEY_WIDTH);
        }
        for (int i = 0; i < table.width(); i++) {
            head(sheet, row, first + i, ReportWords.head(page, table.figure(i)));
            sheet.width(first + i, FIGURE_WIDTH);
        }
        sheet.rowHeight(row, 34);
        sheet.freezePane(first, row + 1);
        sheet.repeatRows(row);
        row++;
        for (var line : table.rows()) {
            for (int i = 0; i < first; i++) {
                sheet.value(row, i, line.keys().get(i));
                sheet.style(row, i)
                        .horizontalAlignment(page.isArabic() ? "right" : "left")
                        .set();
            }
            numbers(sheet, row++, first, table, line);
        }
        if (!table.isEmpty()) {
            sheet.value(row, 0, page.text("reports.total"));
            numbers(sheet, row, first, table, table.total());
            sheet.range(row, 0, row, first + table.width() - 1)
                    .style()
                    .bold()
                    .borderStyle(org.dhatim.fastexcel.BorderSide.TOP, org.dhatim.fastexcel.BorderStyle.THIN)
                    .fillColor(PEARL)
                    .set();
            // A style of a range takes the place of those of its cells: their formats are said again.
            for (int i = 0; i < table.width(); i++)
                sheet.style(row, first + i)
                        .bold()
                        .fillColor(PEARL)
                        .borderStyle(org.dhatim.fastexcel.BorderSide.TOP, org.dhatim.fastexcel.BorderStyle.THIN)
                        .format(format(table.figure(i).unit()))
                        .set();
        }
        fit(sheet, table.width() > 5);
    }

    /** On paper its width is that of a page. */
    private static void fit(Worksheet sheet, boolean wide) {
        if (wide) sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 999);
    }

    /** A sentence as its language ends it: the last mark stays with an Arabic one, whatever way the cell is read. */
    private static String sentence(Page page, String text) {
        return page.isArabic() ? text + RIGHT_TO_LEFT_MARK : text;
    }

    private static Worksheet sheet(Workbook book, Page page, String name) {
        var sheet = book.newWorksheet(name);
        if (page.isArabic()) sheet.rightToLeft();
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        return sheet;
    }

    /** Gives the first free row. */
    private static int heading(Worksheet sheet, Page page, Report report) {
        sheet.value(0, 0, report.title());
        sheet.style(0, 0).bold().fontSize(16).fontColor(SEA).set();
        int row = 1;
        for (var about : report.about()) sheet.value(row++, 0, about.name() + ": " + about.text());
        sheet.value(row++, 0, page.text("reports.source", page.dateAndTime(report.madeAt())));
        return row + 1;
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .bold()
                .fillColor(SEA)
                .fontColor("FFFFFF")
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    private static void numbers(Worksheet sheet, int row, int first, ReportTable table, ReportTable.Row line) {
        for (int i = 0; i < line.values().size(); i++) {
            var value = line.values().get(i);
            if (value.isEmpty()) continue;
            var unit = table.figure(i).unit();
            sheet.value(row, first + i, number(unit, value.getAsDouble()));
            sheet.style(row, first + i).format(format(unit)).set();
        }
    }

    static Number number(Figure.Unit unit, double value) {
        return switch (unit) {
            case COUNT -> Math.round(value);
            case SHARE, MARK -> value;
            case WORKING_TIME, CALENDAR_TIME -> value / ReportTable.SECONDS_OF_DAY;
        };
    }

    static String format(Figure.Unit unit) {
        return switch (unit) {
            case COUNT -> "#,##0";
            case SHARE -> "0.0%";
            case MARK, WORKING_TIME, CALENDAR_TIME -> "0.0";
        };
    }

    static void meanings(Workbook book, Page page, List<Figure> figures) {
        var sheet = sheet(book, page, page.text("reports.meanings"));
        head(sheet, 0, 0, page.text("reports.meanings.figure"));
        head(sheet, 0, 1, page.text("reports.meanings.says"));
        head(sheet, 0, 2, page.text("reports.meanings.formula"));
        sheet.width(0, KEY_WIDTH);
        sheet.width(1, SAYING_WIDTH);
        sheet.width(2, KEY_WIDTH + FIGURE_WIDTH);
        sheet.freezePane(0, 1);
        for (int i = 0; i < figures.size(); i++) {
            var key = figures.get(i).key();
            sheet.value(i + 1, 0, page.text(key));
            sheet.value(i + 1, 1, sentence(page, page.text(key + ".says")));
            sheet.value(i + 1, 2, sentence(page, page.text(key + ".formula")));
            for (int column = 0; column <= 2; column++)
                sheet.style(i + 1, column)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
        }
        fit(sheet, true);
    }
}
