package org.tawasul.cases.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Attachments.Attachment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.files.Files;
import org.tawasul.files.StoredFile;
import org.tawasul.journal.Journal;

/** Reads the story of a case from the journal, with what was said and sent along. */
@Component
class Stories {
    private final Journal journal;
    private final Messages messages;
    private final Attachments attachments;
    private final Files stored;
    private final Agencies agencies;

    Stories(Journal journal, Messages messages, Attachments attachments, Files stored, Agencies agencies) {
        this.journal = journal;
        this.messages = messages;
        this.attachments = attachments;
        this.stored = stored;
        this.agencies = agencies;
    }

    /** @param submitted the files of the submission itself */
    record Read(Story story, List<CaseFile> submitted) {}

    Read read(CaseId id) {
        var shown = new LinkedHashMap<Long, Message>();
        for (var message : messages.listOf(id)) if (message.isForRequester()) shown.put(message.id(), message);
        var files = files(id, shown);
        var story = new Story(agencies, shown, files);
        for (var entry : journal.listOf(CaseEvent.SUBJECT, id.value())) {
            var type = CaseEvent.TYPES.get(entry.type());
            if (type != null) story.tell(journal.decode(entry, type), entry.at());
        }
        return new Read(story, files.getOrDefault(0L, List.of()));
    }

    /** By the message that they came with, 0 for the submission. */
    private Map<Long, List<CaseFile>> files(CaseId id, Map<Long, Message> shown) {
        var theirs = attachments.listOf(id).stream()
                .filter(attachment -> isForRequester(attachment, shown))
                .toList();
        if (theirs.isEmpty()) return Map.of();
        var known = stored.listOf(theirs.stream().map(Attachment::fileId).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        var files = new HashMap<Long, List<CaseFile>>();
        for (var attachment : theirs) {
            var file = known.get(attachment.fileId());
            if (file == null) continue;
            files.computeIfAbsent(attachment.messageId(), message -> new ArrayList<>())
                    .add(CaseFile.of(attachment, file));
        }
        return files;
    }

    private static boolean isForRequester(Attachment attachment, Map<Long, Message> shown) {
        return attachment.messageId() == 0 ? attachment.officerId() == 0 : shown.containsKey(attachment.messageId());
    }
}
