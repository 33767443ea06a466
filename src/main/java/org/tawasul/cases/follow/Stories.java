package org.tawasul.cases.follow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Attachments.Attachment;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.journal.Journal;

/** Reads the story of a case from the journal, with what was said and sent along. */
@Component
class Stories {
    private final Journal journal;
    private final Messages messages;
    private final CaseFiles files;
    private final Agencies agencies;
    private final Tellings tellings;

    Stories(Journal journal, Messages messages, CaseFiles files, Agencies agencies, Tellings tellings) {
        this.journal = journal;
        this.messages = messages;
        this.files = files;
        this.agencies = agencies;
        this.tellings = tellings;
        for (var type : CaseEvent.TYPES.values()) {
            if (Story.OWN.contains(type) == tellings.isTaughtForRequester(type))
                throw new IllegalStateException("Not told once to the requester: " + type.getSimpleName());
        }
    }

    /**
     * @param byEntry what is told of each entry, by its number; nothing of what stays among the staff
     * @param submitted the files of the submission itself
     */
    record Read(Story story, Map<Integer, Happening> byEntry, List<CaseFile> submitted) {}

    Read read(CaseId id) {
        var shown = new LinkedHashMap<Long, Message>();
        for (var message : messages.listOf(id)) if (message.isForRequester()) shown.put(message.id(), message);
        var theirs = files(id, shown);
        var story = new Story(tellings, agencies, shown, theirs);
        var byEntry = new HashMap<Integer, Happening>();
        for (var entry : journal.listOf(CaseEvent.SUBJECT, id.value())) {
            var type = CaseEvent.TYPES.get(entry.type());
            int before = story.told().size();
            if (type != null) story.tell(journal.decode(entry, type), entry.at());
            if (story.told().size() > before)
                byEntry.put(entry.seq(), story.told().getFirst());
        }
        return new Read(story, byEntry, theirs.getOrDefault(0L, List.of()));
    }

    /** Those that the requester may open, and that are still kept. */
    private Map<Long, List<CaseFile>> files(CaseId id, Map<Long, Message> shown) {
        var theirs = new HashMap<Long, List<CaseFile>>();
        files.byMessage(id)
                .forEach((message, all) -> theirs.put(
                        message,
                        all.stream()
                                .filter(file -> file.stored() != null && isForRequester(file.attachment(), shown))
                                .toList()));
        return theirs;
    }

    private static boolean isForRequester(Attachment attachment, Map<Long, Message> shown) {
        return attachment.messageId() == 0 ? attachment.officerId() == 0 : shown.containsKey(attachment.messageId());
    }
}
