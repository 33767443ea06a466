package org.tawasul.cases.replies;

import java.util.List;
import org.tawasul.language.Language;

/**
 * A reply before it is sent, with what it answers.
 *
 * @param language of who asked
 * @param asked what they wrote, the matter first
 * @param promises whether a promise with a date goes with it
 * @param late whether the promised time has passed
 */
record Subject(Language language, List<String> asked, String text, boolean interim, boolean promises, boolean late) {}
