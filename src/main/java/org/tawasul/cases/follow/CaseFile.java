package org.tawasul.cases.follow;

/** A file of a case that its requester may open. */
public record CaseFile(long id, String name) {
    public String address() {
        return "/files/" + id;
    }
}
