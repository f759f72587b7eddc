package fr.ateliersflash.assignment.web;

import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One proposal, as the groupement that was asked sees it.
///
/// @param answerable whether it may still answer
/// @param dossier where the fiche is, null once it no longer has anything to do with it
/// @param members those its team can be made of
/// @param competences those that the fiche asks for
/// @param team those it chose
public record ProposalPage(
        long id,
        String reference,
        String bearer,
        String status,
        String tone,
        List<Fact> facts,
        boolean answerable,
        @Nullable String dossier,
        List<Option> members,
        List<String> competences,
        List<String> team,
        List<Refusal> refusals) {

    ProposalPage refused(List<Refusal> reasons) {
        return new ProposalPage(
                id, reference, bearer, status, tone, facts, answerable, dossier, members, competences, team, reasons);
    }
}
