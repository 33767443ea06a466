package org.tawasul.ratings;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;
import org.tawasul.ratings.Ratings.Replied;

/**
 * Opens a window for each reply that the journal tells of, and closes the one of the reply before it. Nothing is forgotten
 * when the journal is read anew: what people gave cannot be made again from it.
 */
@Service
class OpeningWindows implements Subscriber {
    private final Ratings ratings;
    private final Journal journal;

    OpeningWindows(Ratings ratings, Journal journal) {
        this.ratings = ratings;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public Set<String> types() {
        return Set.of(CaseReplied.class.getSimpleName());
    }

    @Override
    public void handle(List<Entry> batch) {
        var replies = batch.stream()
                .map(entry -> new Replied(journal.decode(entry, CaseReplied.class), entry.at()))
                .toList();
        ratings.open(replies);
        ratings.closeOutdated(replies);
    }
}
