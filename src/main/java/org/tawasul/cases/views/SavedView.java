package org.tawasul.cases.views;

import org.tawasul.cases.desk.DeskFilter;

/**
 * A list of the desk with a filter, under a name.
 *
 * @param shared with a department or agency; otherwise it is the reader's own
 * @param kept whether the reader may rename and delete it
 * @param starts whether the reader's desk begins with it
 */
public record SavedView(
        long id, String name, boolean shared, boolean kept, boolean starts, String list, DeskFilter filter) {
    public String address() {
        return "/staff/desk?view=" + id;
    }
}
