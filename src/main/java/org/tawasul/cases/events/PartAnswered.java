package org.tawasul.cases.events;

/** Whoever has the part gave their contribution to the whole. */
public record PartAnswered(long caseId, long wholeId, long messageId, long officerId, boolean onTime)
        implements CaseEvent {}
