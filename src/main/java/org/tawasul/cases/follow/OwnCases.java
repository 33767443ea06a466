package org.tawasul.cases.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Reference;
import org.tawasul.identity.Citizen;
import org.tawasul.identity.Grants;
import org.tawasul.people.People;

/**
 * Whose case it is, as far as a request proves: somebody signed in with the phone that it was submitted with, or a
 * browser that was granted this one case. Every page and form of a requester asks here.
 */
@Component
class OwnCases {
    private final Cases cases;
    private final People people;
    private final Grants grants;

    OwnCases(Cases cases, People people, Grants grants) {
        this.cases = cases;
        this.people = people;
        this.grants = grants;
    }

    /** @param mine whether they are signed in; else it is granted to their browser */
    record Own(Case found, boolean mine) {
        /** Whether the reference is its own, not that of a part. */
        boolean isOf(String typed) {
            return Reference.parse(typed).filter(found.reference()::equals).isPresent();
        }

        /** The page of the case. */
        String address() {
            return CasePage.addressOf(found, mine);
        }
    }

    /** A case that is theirs; by the reference of a part, the whole. Another's and one that never was are both empty. */
    Optional<Own> find(String typed, HttpServletRequest request, HttpServletResponse response) {
        var citizen = citizen();
        var granted = grants.find(request, response);
        if (citizen == null && granted.isEmpty()) return Optional.empty();
        return Reference.parse(typed).flatMap(this::findWhole).flatMap(found -> {
            if (citizen != null && isOf(citizen, found)) return Optional.of(new Own(found, true));
            boolean isGranted =
                    granted.isPresent() && granted.getAsLong() == found.id().value();
            return isGranted ? Optional.of(new Own(found, false)) : Optional.empty();
        });
    }

    /** Requesters know nothing of parts; who was told the number of one is led to the whole. */
    Optional<Case> findWhole(Reference reference) {
        return cases.find(reference)
                .map(found -> found.ties().partOf() == 0
                        ? found
                        : cases.get(new CaseId(found.ties().partOf())));
    }

    boolean mayRead(CaseId id, long requesterId, HttpServletRequest request) {
        var granted = grants.find(request);
        if (granted.isPresent() && granted.getAsLong() == id.value()) return true;
        var citizen = citizen();
        return citizen != null && people.get(requesterId).phone().equals(citizen.phone());
    }

    private boolean isOf(Citizen citizen, Case found) {
        return people.get(found.matter().requesterId()).phone().equals(citizen.phone());
    }

    static @Nullable Citizen citizen() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Citizen citizen ? citizen : null;
    }
}
