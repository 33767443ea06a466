package org.tawasul.cases.events;

/** A note among the staff. */
public record NoteAdded(long caseId, long messageId, long officerId) implements CaseEvent {}
