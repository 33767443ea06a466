package org.tawasul.paper;

import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.Box;

/**
 * Turns the tables of a document that was laid out from left to right. The first cell of a line then stands at its right; it
 * stays the first to be written, and so the first to be read aloud and to be copied.
 */
final class Mirroring {
    private Mirroring() {}

    /** @param root of what was laid out and is not yet drawn */
    static void mirror(Box root) {
        turn(root);
        root.calcChildLocations();
    }

    private static void turn(Box box) {
        if (box instanceof TableRowBox) turnLine(box);
        for (var child : box.getChildren()) turn(child);
    }

    private static void turnLine(Box line) {
        int left = line.getChildren().stream().mapToInt(Box::getX).min().orElse(0);
        int right = line.getChildren().stream()
                .mapToInt(cell -> cell.getX() + cell.getWidth())
                .max()
                .orElse(0);
        for (var cell : line.getChildren()) cell.setX(left + right - cell.getX() - cell.getWidth());
    }
}
