package org.tawasul.insight.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tawasul.site.Page;
import org.tawasul.site.Papers;

/** Writes a report that was made into a file. */
@Component
class Writing {
    /** More would be a book that nobody reads, and takes minutes to set. */
    static final int MOST_ON_PAPER = 20_000;

    private final Papers papers;

    Writing(Papers papers) {
        this.papers = papers;
    }

    byte[] write(Report report, Format format, Page page) throws IOException {
        return switch (format) {
            case PDF -> papers.print("reports/paper", paper(report, page), page);
            case XLSX -> {
                var out = new ByteArrayOutputStream();
                ReportXlsx.write(report, page, out);
                yield out.toByteArray();
            }
            case CSV -> {
                var out = new StringBuilder();
                ReportCsv.write(report, page, out);
                yield out.toString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static Map<String, Object> paper(Report report, Page page) {
        var chart = Picturing.draw(report, page);
        return chart == null || chart.isEmpty() ? Map.of("report", report) : Map.of("report", report, "chart", chart);
    }
}
