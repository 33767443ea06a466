package org.tawasul.texts;

import org.tawasul.language.Language;

/** A text as somebody would get it. @param parts of which the SMS goes; 0 for an e-mail */
public record TextPreview(Language language, String title, String text, String link, int parts) {}
