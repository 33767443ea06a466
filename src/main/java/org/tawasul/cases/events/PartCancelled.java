package org.tawasul.cases.events;

/** The whole needs this part no longer, or was withdrawn. */
public record PartCancelled(long caseId, long wholeId) implements CaseEvent {}
