package org.tawasul.suggestions;

import java.time.Instant;
import org.tawasul.language.Name;

/**
 * What everybody reads of a suggestion that was carried out, in both languages.
 *
 * @param before how it was; may be empty, like {@code after}
 */
public record Publication(Name title, Name change, Name before, Name after, Instant at) {}
