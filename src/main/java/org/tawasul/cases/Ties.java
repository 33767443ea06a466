package org.tawasul.cases;

/**
 * What ties a case to others.
 *
 * @param mergedInto the case that it follows; 0 when it goes its own way
 * @param partOf the case that it is a part of, which answers for all its parts; 0 when it is whole
 * @param jointOwnerId the agency that the coordinating committee made answerable for a case that was handed on and on; 0
 *     for none
 */
public record Ties(long mergedInto, long partOf, long jointOwnerId) {
    public static final Ties NONE = new Ties(0, 0, 0);

    public Ties merged(long into) {
        return new Ties(into, partOf, jointOwnerId);
    }

    public Ties ownedBy(long agencyId) {
        return new Ties(mergedInto, partOf, agencyId);
    }
}
