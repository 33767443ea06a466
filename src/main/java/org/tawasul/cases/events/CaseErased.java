package org.tawasul.cases.events;

/**
 * What its requester brought, what was said to it and its files are gone for ever.
 *
 * @param because the name of a {@code cases.erasure.Because}
 * @param years after which it was due by age; 0 when it was asked for
 */
public record CaseErased(long caseId, String because, int years) implements CaseEvent {}
