package org.tawasul.cases.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Case;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;

/** The steps of the staff that have a page: each a resource below the case. */
public enum StaffStep {
    REPLY(Lifecycle.REPLY, "replies", "send"),
    APPROVE(Lifecycle.APPROVE, "approval", "shield-check"),
    RECALL(Lifecycle.RECALL, "recall", "undo-2"),
    TRIAGE(Lifecycle.TRIAGE, "triage", "tag"),
    ASSIGN(Lifecycle.ASSIGN, "assignment", "user"),
    ASK(Lifecycle.ASK, "questions", "message-circle-question-mark"),
    CLOSE(Lifecycle.CLOSE, "closure", "circle-check"),
    REOPEN(Lifecycle.REOPEN, "reopening", "rotate-ccw"),
    CONTRIBUTE(Lifecycle.CONTRIBUTE, "contribution", "send"),
    SPLIT(Lifecycle.SPLIT, "parts", "git-merge"),
    ACCEPT(Lifecycle.ACCEPT_REFERRAL, "acceptance", "check"),
    RETURN(Lifecycle.RETURN_REFERRAL, "return", "undo-2"),
    REFER(Lifecycle.REFER, "referrals", "forward"),
    DELAY(Lifecycle.ANNOUNCE_DELAY, "delays", "hourglass"),
    ASK_COMMITTEE(Lifecycle.ASK_COMMITTEE, "committee", "users"),
    PAUSE(Lifecycle.PAUSE, "pause", "pause"),
    RESUME(Lifecycle.RESUME, "resumption", "rotate-ccw"),
    REVEAL(Lifecycle.REVEAL_IDENTITY, "reveals", "eye"),
    HOLD(Lifecycle.HOLD, "hold", "lock"),
    END_HOLD(Lifecycle.END_HOLD, "hold-end", "key-round"),
    NOTE(Lifecycle.NOTE, "notes", "sticky-note");

    private final Lifecycle step;
    private final String path;
    private final String icon;

    StaffStep(Lifecycle step, String path, String icon) {
        this.step = step;
        this.path = path;
        this.icon = icon;
    }

    /** Below the address of the case. */
    public String path() {
        return path;
    }

    static Optional<StaffStep> ofPath(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    public String icon() {
        return icon;
    }

    /** The key of what it is called; the texts of its form begin with it. */
    public String key() {
        return "cases.step." + path;
    }

    public String address(Case found) {
        return "/staff/cases/" + found.reference() + "/" + path;
    }

    /** Why this officer may not take it now, or null; asked before it is offered and when it is posted. */
    @Nullable
    Refusal refuses(Case found, Officer officer) {
        var refusal = found.refuses(step, officer);
        if (refusal != null) return refusal;
        boolean stands = found.clocks().waitingSince() != null;
        return switch (this) {
            case ASSIGN ->
                !Right.GIVE_TO_OTHERS.isOf(officer) && found.holder().officerId() != 0 ? Refusal.NOT_YOURS : null;
            case PAUSE -> stands ? Refusal.ALREADY_THERE : null;
            case RESUME -> stands ? null : Refusal.NOT_NOW;
            default -> null;
        };
    }

    static List<StaffStep> offered(Case found, Officer officer) {
        return Arrays.stream(values())
                .filter(step -> step.refuses(found, officer) == null)
                .toList();
    }

    /** What should happen next; null when nothing should, or not by this officer. */
    static @Nullable StaffStep next(Case found, Officer officer) {
        return Arrays.stream(values())
                .filter(step -> step.isNext(found, officer) && step.refuses(found, officer) == null)
                .findFirst()
                .orElse(null);
    }

    private boolean isNext(Case found, Officer officer) {
        boolean leads = officer.role() != Role.OFFICER;
        return switch (this) {
            case REPLY -> found.status() == Status.ASSIGNED && found.holder().officerId() == officer.id();
            case APPROVE -> found.status() == Status.AWAITING_APPROVAL;
            case TRIAGE -> found.status() == Status.RECEIVED && leads;
            case CONTRIBUTE ->
                found.status() == Status.ASSIGNED && found.holder().officerId() == officer.id();
            case ASSIGN -> found.holder().officerId() == 0;
            case CLOSE -> found.status() == Status.ANSWERED && found.holder().officerId() == officer.id();
            default -> false;
        };
    }
}
