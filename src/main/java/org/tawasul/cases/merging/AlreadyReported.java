package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Place;
import org.tawasul.cases.Status.Stage;
import org.tawasul.cases.merging.Duplicates.Matter;
import org.tawasul.catalogue.Services;
import org.tawasul.secrets.Secrets;

/**
 * Tells somebody who is about to send a matter that it was reported near them already. They learn what anybody could see
 * there: of which service it is, roughly how far, since when, how far it has come; never a word of it, whose it is or what
 * it goes by. Only of services that want a place and keep no secrets.
 */
@Service
public class AlreadyReported {
    private static final int SHOWN = 3;
    private static final long NEAR = 150;
    /** Distances are told in steps of so many metres. */
    private static final long STEP = 50;

    private static final int TOKEN_BYTES = 12;

    private final Duplicates duplicates;
    private final Services services;
    private final Secrets secrets;

    AlreadyReported(Duplicates duplicates, Services services, Secrets secrets) {
        this.duplicates = duplicates;
        this.services = services;
        this.secrets = secrets;
    }

    /** @param id what it will be, should it be sent */
    public record Sketch(
            CaseId id,
            long serviceId,
            String subject,
            String text,
            @Nullable Place place,
            Instant at) {}

    /**
     * A case that is open near there.
     *
     * @param token names it to us, and says nothing to anybody else
     * @param metres at most so far; 0 when only the words for the place are the same
     */
    public record Report(String token, long serviceId, long metres, Instant submittedAt, Stage stage) {}

    public List<Report> near(Sketch sketch) {
        return likely(sketch).stream()
                .map(likely -> new Report(
                        token(sketch, likely.found()),
                        likely.found().serviceId(),
                        likely.isMeasured() ? Math.max(STEP, (likely.metres() + STEP - 1) / STEP * STEP) : 0,
                        likely.found().matter().submittedAt(),
                        likely.found().status().stage()))
                .toList();
    }

    /** The case that a token of {@link #near} names, as long as it is still open. */
    public Optional<CaseId> find(Sketch sketch, String token) {
        return likely(sketch).stream()
                .map(Likely::found)
                .filter(found -> token(sketch, found).equals(token))
                .map(Case::id)
                .findFirst();
    }

    private List<Likely> likely(Sketch sketch) {
        var place = sketch.place();
        var service = services.find(sketch.serviceId()).orElse(null);
        if (place == null || service == null || service.confidential()) return List.of();
        var trait = Trait.of(sketch.serviceId(), sketch.subject(), sketch.text(), place, sketch.at());
        var matter = new Matter(service.agencyId(), false, sketch.subject(), sketch.text(), place.words());
        return duplicates.list(trait, sketch.id().value(), matter, AlreadyReported::isTold, SHOWN).stream()
                .filter(likely -> likely.sameService() && (!likely.isMeasured() || likely.metres() <= NEAR))
                .toList();
    }

    private static boolean isTold(Case found) {
        return found.status().isOpen()
                && !found.matter().confidential()
                && found.ties().partOf() == 0;
    }

    private String token(Sketch sketch, Case found) {
        var tag = secrets.authenticate("already-reported", sketch.id() + ":" + found.id());
        return HexFormat.of().formatHex(tag, 0, TOKEN_BYTES);
    }
}
