package fr.ateliersflash.review;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The letters that waves leave: between the State and the collectivité, a groupement reads none.
@Service
@Transactional(readOnly = true)
public class DecisionLetters {

    private final DecisionLetterRepository letters;
    private final Dossiers dossiers;
    private final Wording wording;

    DecisionLetters(DecisionLetterRepository letters, Dossiers dossiers, Wording wording) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /// In the transaction of the decision: both are kept or neither is.
    @Transactional(propagation = Propagation.MANDATORY)
    void write(AtelierRequest request, Wave wave, boolean selected, @Nullable String reason, By by, Instant at) {
        var kind = selected ? "selected" : "deferred";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(wording.of("review.decisionLetter.subject." + kind, request.reference(), wave.name()));
        paragraphs.add(
                wording.of("review.decisionLetter.asked", request.bearer().name(), request.serviceName()));
        paragraphs.add(wording.of("review.decisionLetter.decided." + kind, wave.name(), French.date(at)));
        if (!selected && reason != null) {
            paragraphs.add(wording.of("review.decisionLetter.reason", reason));
        }
        paragraphs.add(wording.of("review.decisionLetter.next." + kind, String.valueOf(request.arrivalRank())));
        letters.save(new DecisionLetter(request.id(), wave.id(), selected, paragraphs, by.person(), at));
    }

    public static boolean isOpenTo(AtelierRequest request, Viewer viewer) {
        return request.sideOf(viewer) != OrganisationKind.GROUPEMENT;
    }

    /// The latest first; none for a groupement.
    public List<DecisionLetter> of(AtelierRequest request, Viewer viewer) {
        return isOpenTo(request, viewer) ? letters.findByRequestIdOrderByIdDesc(request.id()) : List.of();
    }

    /// @throws NotFound when there is none by that number, or it is not for this viewer
    public DecisionLetter find(Reference reference, long id, Viewer viewer) {
        return of(dossiers.find(reference, viewer), viewer).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id + " of " + reference));
    }
}
