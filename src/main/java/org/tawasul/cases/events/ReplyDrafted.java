package org.tawasul.cases.events;

/** An officer saved an unsent reply. */
public record ReplyDrafted(long caseId, long officerId) implements CaseEvent {}
