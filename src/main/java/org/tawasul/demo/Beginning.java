package org.tawasul.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Place;
import org.tawasul.catalogue.Service;
import org.tawasul.demo.Requesters.Requester;
import org.tawasul.demo.Wording.Filling;
import org.tawasul.demo.Wording.Matter;

/**
 * How a case begins: who submits what, when, where and through which channel, and what is to become of it.
 *
 * @param departmentId the minister's office when it is addressed; otherwise 0
 * @param group code of the service's group
 */
record Beginning(
        Fate fate,
        Requester requester,
        Service service,
        String group,
        long departmentId,
        Matter matter,
        @Nullable Place place,
        Channel channel,
        Filling filling,
        Instant at) {}
