package org.tawasul.administration.services;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.administration.Unreadable;
import org.tawasul.catalogue.ChangingServices;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;

/** Takes the services of a file in, all or none: what is there is changed, what is not is offered. */
@Service
class TakingServices {
    private final ServicesFile file;
    private final Services services;
    private final ChangingServices changing;

    TakingServices(ServicesFile file, Services services, ChangingServices changing) {
        this.file = file;
        this.services = services;
        this.changing = changing;
    }

    @Transactional(rollbackFor = Unreadable.class)
    public List<ServiceEntry> take(String text, Instant at, Actor by) throws Unreadable {
        var entries = file.read(text);
        for (var entry : entries) {
            if (entry.isFresh()) services.offer(entry.wanted(), at, by);
            else changing.change(entry.wanted(), at, by);
        }
        return entries;
    }
}
