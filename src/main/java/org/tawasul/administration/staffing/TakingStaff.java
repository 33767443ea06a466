package org.tawasul.administration.staffing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.administration.Unreadable;
import org.tawasul.agencies.ChangingStaff;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Staff;
import org.tawasul.journal.Actor;

/** Takes the staff of a file in, all or nobody: who is there is changed, who is not is appointed. */
@Service
class TakingStaff {
    private final ChangingStaff changing;
    private final Moving moving;
    private final Officers officers;
    private final Staff staff;

    TakingStaff(ChangingStaff changing, Moving moving, Officers officers, Staff staff) {
        this.changing = changing;
        this.moving = moving;
        this.officers = officers;
        this.staff = staff;
    }

    /** Gives how many are new. Whoever would leave cases behind stops it: that is asked at their own page. */
    @Transactional(rollbackFor = Unreadable.class)
    public int take(List<StaffFile.Entry> entries, Instant at, Actor by) throws Unreadable {
        int fresh = 0;
        for (var entry : entries) {
            var flaw = changing.flawOf(entry.wanted());
            if (flaw != null) throw new Unreadable(entry.line(), "staffing.import.line");
            var known = officers.findActive(entry.username()).flatMap(officer -> staff.find(officer.id()));
            if (known.isPresent()) {
                if (moving.move(known.get(), entry.wanted(), "", at, by).isPresent())
                    throw new Unreadable(entry.line(), "staffing.import.stranded");
            } else if (changing.isFree(entry.username())) {
                changing.appoint(entry.username(), entry.wanted(), at, by);
                fresh++;
            } else throw new Unreadable(entry.line(), "staffing.import.left");
        }
        return fresh;
    }
}
