package org.tawasul.journal;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param position the order of writing, unique; not the order of commit
 * @param subject what it happened to, such as {@code case} or {@code agency}
 * @param seq 1 for the first entry of a subject, then one more each time: the subject's version
 * @param type the event's simple class name
 * @param actor who did it: {@code officer:7}, {@code person:9}, {@code clock}, {@code import}
 * @param data the event as JSON
 */
public record Entry(
        long position, String subject, long subjectId, int seq, String type, Instant at, String actor, String data) {}
