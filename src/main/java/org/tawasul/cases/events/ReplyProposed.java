package org.tawasul.cases.events;

/** A reply waits for a second person's approval. */
public record ReplyProposed(long caseId, long officerId) implements CaseEvent {}
