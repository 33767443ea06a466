package org.tawasul.insight.review.events;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawasul.journal.Event;

/** Something that happened to a sample; it stands in the journal under {@link #SUBJECT} with the id of the sample. */
public sealed interface SampleEvent extends Event
        permits SampleDrawn, ReplyReviewed, ReviewDisputed, ReviewSettled, ReviewsHandedOver {
    String SUBJECT = "sample";

    /** By the name under which the journal keeps them. */
    Map<String, Class<? extends SampleEvent>> TYPES = Stream.<Class<? extends SampleEvent>>of(
                    SampleDrawn.class,
                    ReplyReviewed.class,
                    ReviewDisputed.class,
                    ReviewSettled.class,
                    ReviewsHandedOver.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
}
