package org.tawasul.cases.events;

/** The approver gave a proposed reply back; the remarks are a note among the staff. */
public record ReplyReturned(long caseId, long messageId, long officerId) implements CaseEvent {}
