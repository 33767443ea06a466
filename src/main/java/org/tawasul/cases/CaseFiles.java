package org.tawasul.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Attachments.Attachment;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.files.FileAccess;
import org.tawasul.files.FileReferences;
import org.tawasul.files.Files;
import org.tawasul.files.StoredFile;

/** The files of cases: which belong to which, what is known of each, and that an officer reads those of the cases they see. */
@Component
public class CaseFiles implements FileAccess, FileReferences {
    private final Attachments attachments;
    private final Cases cases;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Looking looking;
    private final InstantSource clock;

    CaseFiles(
            Attachments attachments,
            Cases cases,
            Files files,
            TransactionTemplate transaction,
            Looking looking,
            InstantSource clock) {
        this.attachments = attachments;
        this.cases = cases;
        this.files = files;
        this.transaction = transaction;
        this.looking = looking;
        this.clock = clock;
    }

    /**
     * A file of a case.
     *
     * @param stored null when it is no longer kept
     */
    public record CaseFile(Attachment attachment, @Nullable StoredFile stored) {
        public String name() {
            return attachment.name();
        }

        /** For who may know that it is there, and no more. */
        public CaseFile closed() {
            var a = attachment;
            return new CaseFile(new Attachment(a.fileId(), Covering.COVER, a.messageId(), a.officerId(), a.at()), null);
        }
    }

    /** By the message that they came with, 0 for the submission; in the order of their adding. */
    public Map<Long, List<CaseFile>> byMessage(CaseId id) {
        var attached = attachments.listOf(id);
        if (attached.isEmpty()) return Map.of();
        var stored = files.listOf(attached.stream().map(Attachment::fileId).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return attached.stream()
                .collect(Collectors.groupingBy(
                        Attachment::messageId,
                        Collectors.mapping(
                                attachment -> new CaseFile(attachment, stored.get(attachment.fileId())),
                                Collectors.toList())));
    }

    /**
     * Takes a step that sends waiting uploads along. They go with it or, when it is refused, wait on.
     *
     * @param ownerKey under which they wait
     * @param step is given their files in the order of the ids
     */
    public Outcome send(String ownerKey, Collection<String> uploads, Function<List<StoredFile>, Outcome> step) {
        @Nullable
        Outcome outcome = transaction.execute(status -> {
            var taken = step.apply(files.claim(ownerKey, uploads));
            if (taken instanceof Refused) status.setRollbackOnly();
            return taken;
        });
        return Objects.requireNonNull(outcome);
    }

    @Override
    public boolean mayRead(long fileId, HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Officer officer
                && opens(officer, fileId);
    }

    /** To open a file of a case is to look at the case. */
    private boolean opens(Officer officer, long fileId) {
        var opened = attachments.listCasesOf(fileId).stream()
                .flatMap(id -> cases.find(id).stream())
                .filter(found -> Permission.opensFiles(officer, found))
                .findFirst();
        opened.ifPresent(found -> looking.at(found.id(), officer, clock.instant()));
        return opened.isPresent();
    }

    @Override
    public Set<Long> among(Collection<Long> fileIds) {
        return attachments.attachedAmong(fileIds);
    }
}
