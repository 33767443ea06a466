package org.tawasul.commands;

import java.util.List;

/** What a module tells the operator once the site is ready, such as a sign-in to try; plain text, in the order of the beans. */
public interface StartLines {
    List<String> startLines();
}
