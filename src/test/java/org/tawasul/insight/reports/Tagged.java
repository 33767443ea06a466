package org.tawasul.insight.reports;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tables of a document as a screen reader goes through them: by the tree of its tags. */
final class Tagged {
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<List<String>> lines = new ArrayList<>();

    private Tagged() {}

    /** @param document of one page */
    static List<List<String>> lines(PDDocument document) throws IOException {
        var tagged = new Tagged();
        var page = document.getPage(0);
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        for (var content : extractor.getMarkedContents()) tagged.read(content, page);
        tagged.walk(document.getDocumentCatalog().getStructureTreeRoot());
        return tagged.lines;
    }

    private void read(PDMarkedContent content, PDPage page) {
        var text = new StringBuilder();
        for (var each : content.getContents()) {
            if (each instanceof TextPosition letter) text.append(letter.getUnicode());
            if (each instanceof PDMarkedContent inner) read(inner, page);
        }
        // Properties that stand among the resources of the page come under their name there.
        var named = page.getResources().getProperties(COSName.getPDFName(content.getTag()));
        int id = named == null ? content.getMCID() : named.getCOSObject().getInt(COSName.MCID);
        texts.merge(id, text.toString(), String::concat);
    }

    private void walk(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            if (element.getStructureType().equals("TR")) {
                var line = new ArrayList<String>();
                for (var cell : element.getKids()) if (cell instanceof PDStructureElement part) line.add(text(part));
                lines.add(line);
            } else walk(element);
        }
    }

    private String text(PDStructureNode node) {
        var text = new StringBuilder();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) text.append(text(element));
            if (kid instanceof Integer id) text.append(texts.getOrDefault(id, ""));
            if (kid instanceof PDMarkedContentReference reference)
                text.append(texts.getOrDefault(reference.getMCID(), ""));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
