package org.tawasul.cases.events;

import java.util.List;

/** Several agencies or departments answer a part of it each; what each was asked stands with its part. */
public record CaseSplit(long caseId, List<Long> partIds, List<Long> agencyIds, long officerId) implements CaseEvent {}
