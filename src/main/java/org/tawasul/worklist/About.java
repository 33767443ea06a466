package org.tawasul.worklist;

/** What a subject is called on the page of who may see it. @param label its number, in the order of left to right */
public record About(String label, String title, String address) {}
