package org.tawasul.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.files.Files;
import org.tawasul.files.StoredFile;
import org.tawasul.files.Upload;
import org.tawasul.intake.Answers.Paper;
import org.tawasul.intake.Answers.Papers;
import org.tawasul.intake.Answers.Point;

/** Makes what was uploaded part of a draft, so that it is kept as long as the draft is. */
@Service
class Attaching {
    private final Drafts drafts;
    private final Files files;

    Attaching(Drafts drafts, Files files) {
        this.drafts = drafts;
        this.files = files;
    }

    /** Everything that its owner has sent and not taken back, as far as a draft may have files; the rest goes on waiting. */
    @Transactional
    public Draft attach(DraftKey key, Instant at) {
        return attach(key, null, at);
    }

    /** The same of what answers a question. @param field its key; null for what goes with the matter as a whole */
    @Transactional
    public Draft attach(DraftKey key, @Nullable String field, Instant at) {
        var owner = field == null ? key.ownerKey() : key.ownerKey(field);
        var draft = drafts.getOpenForSending(key, at);
        var kept = new ArrayList<>(draft.answers().listFiles());
        int free = Math.max(0, files.limits().maxFiles() - kept.size());
        var fresh = files.waiting(owner).stream().limit(free).toList();
        var takenAt = draft.answers().photoTakenAt();
        for (var upload : fresh) if (takenAt == null) takenAt = place(upload);
        files.claim(owner, fresh.stream().map(upload -> upload.id().toString()).toList())
                .forEach(file -> kept.add(paper(file, field)));
        if (field != null && fresh.isEmpty()) return draft;
        var papers = draft.answers().papers();
        boolean seen = field == null || papers != null && papers.seen();
        return drafts.save(key, new Papers(List.copyOf(kept), seen, takenAt), at);
    }

    /** Takes a file out of the draft. */
    @Transactional
    public void detach(DraftKey key, long fileId, Instant at) {
        var draft = drafts.getOpenForSending(key, at);
        var papers = draft.answers().papers();
        if (papers == null) return;
        var kept =
                papers.files().stream().filter(file -> file.fileId() != fileId).toList();
        if (kept.size() == papers.files().size()) return;
        var takenAt = kept.stream().anyMatch(Paper::picture) ? papers.takenAt() : null;
        drafts.save(key, new Papers(kept, papers.seen(), takenAt), at);
        files.release(List.of(fileId));
    }

    private static Paper paper(StoredFile file, @Nullable String field) {
        return new Paper(file.id(), file.name(), file.bytes(), file.isPicture(), field);
    }

    private static @Nullable Point place(Upload upload) {
        return upload.place()
                .map(place -> new Point(place.latitude(), place.longitude()))
                .orElse(null);
    }
}
