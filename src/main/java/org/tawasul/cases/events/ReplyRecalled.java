package org.tawasul.cases.events;

/** Who proposed a reply took it back before it was approved. */
public record ReplyRecalled(long caseId, long officerId) implements CaseEvent {}
