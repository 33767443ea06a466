package org.tawasul.cases.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tawasul.cases.Case;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.follow.OwnCases.Own;
import org.tawasul.cases.follow.Receipt.Step;
import org.tawasul.journal.seals.Proofs;
import org.tawasul.settings.Settings;
import org.tawasul.site.Download;

/** The receipt of a case, for its requester: as a page that checks it, and as a file that anybody can check. */
@Controller
class ReceiptController {
    private final OwnCases own;
    private final Stories stories;
    private final Proofs proofs;
    private final Settings settings;
    private final InstantSource clock;

    ReceiptController(OwnCases own, Stories stories, Proofs proofs, Settings settings, InstantSource clock) {
        this.own = own;
        this.stories = stories;
        this.proofs = proofs;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/track/{reference}/receipt")
    String show(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return TrackedCaseController.elsewhere(reference);
        model.addAttribute("receipt", receipt(theirs));
        return "follow/receipt";
    }

    @GetMapping("/track/{reference}/receipt.json")
    ResponseEntity<?> file(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null)
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/track"))
                    .build();
        Download.json("tawasul-" + theirs.found().reference()).begin(response);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(receipt(theirs).file());
    }

    private Receipt receipt(Own theirs) {
        Case found = theirs.found();
        var told = stories.read(found.id()).byEntry();
        var steps = proofs.listOf(CaseEvent.SUBJECT, found.id().value()).stream()
                .map(proof ->
                        new Step(proof.entry().seq(), told.get(proof.entry().seq()), proof.place()))
                .toList();
        return new Receipt(found, theirs.mine(), steps, settings.publicUrl() + "/figures/seals", clock.instant());
    }
}
