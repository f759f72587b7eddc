package fr.ateliersflash.atelier;

import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Refusal;
import java.util.function.Predicate;

/// What the opening of a phase depends on: a condition, who may fulfil it, and where.
public enum Guard {
    /// The groupement has accepted the mission.
    HOLDER_ACCEPTED(
            MANDATAIRE, "/demandes/%s/designation", at -> at.engagement().holderAccepted()),
    /// The bureau has delegated the credits.
    CREDITS_DELEGATED(BUREAU, "/demandes/%s/credits", at -> at.engagement().creditsDelegated()),
    /// A purchase order covering the appropriation is notified.
    APPROPRIATION_ORDERED(
            SERVICE, "/demandes/%s/commandes", at -> at.engagement().ordered().contains(MissionPhase.APPROPRIATION)),
    NOTE_DEPOSITED(MANDATAIRE, "/ateliers/%s/note", at -> at.progress().noteDeposited()),
    NOTE_APPROVED_BY_SERVICE(
            SERVICE, "/ateliers/%s/note", at -> at.progress().noteApprovedBy().contains(SERVICE)),
    NOTE_APPROVED_BY_COLLECTIVITE(
            COLLECTIVITE,
            "/ateliers/%s/note",
            at -> at.progress().noteApprovedBy().contains(COLLECTIVITE)),
    /// A purchase order covering the animation is notified.
    ANIMATION_ORDERED(
            SERVICE, "/demandes/%s/commandes", at -> at.engagement().ordered().contains(MissionPhase.ANIMATION)),
    VISIT_HELD(SERVICE, "/ateliers/%s/visites", at -> at.progress().visitHeld()),
    SESSION_HELD(SERVICE, "/ateliers/%s/seances", at -> at.progress().sessions() > 0),
    DELIVERABLE_DEPOSITED(
            MANDATAIRE, "/ateliers/%s/livrable", at -> at.progress().deliverableDeposited()),
    DELIVERABLE_APPROVED_BY_SERVICE(
            SERVICE,
            "/ateliers/%s/livrable",
            at -> at.progress().deliverableApprovedBy().contains(SERVICE)),
    DELIVERABLE_APPROVED_BY_COLLECTIVITE(
            COLLECTIVITE,
            "/ateliers/%s/livrable",
            at -> at.progress().deliverableApprovedBy().contains(COLLECTIVITE)),
    RESTITUTION_HELD(
            SERVICE, "/ateliers/%s/reunion-de-restitution", at -> at.progress().restitutionHeld()),
    /// The work of every live purchase order is certified (service fait).
    SERVICE_DONE(SERVICE, "/demandes/%s/commandes", at -> at.engagement().serviceDone()),
    ROAD_MAP_BEGUN(SERVICE, "/ateliers/%s/feuille-de-route", at -> at.progress().actions() > 0);

    private final Capacity awaits;
    private final String remedy;
    private final Predicate<Situation> condition;

    Guard(Capacity awaits, String remedy, Predicate<Situation> condition) {
        this.awaits = awaits;
        this.remedy = remedy;
        this.condition = condition;
    }

    public boolean isMetBy(Situation situation) {
        return condition.test(situation);
    }

    /// Who can fulfil it.
    public Capacity awaits() {
        return awaits;
    }

    /// It is about what the State orders and pays, which the collectivité does not read.
    public boolean isAboutMoney() {
        return this == CREDITS_DELEGATED
                || this == APPROPRIATION_ORDERED
                || this == ANIMATION_ORDERED
                || this == SERVICE_DONE;
    }

    /// The path where it is fulfilled.
    public String remedy(Situation situation) {
        return remedy.formatted(situation.reference());
    }

    /// Why it keeps a phase shut.
    public Refusal refusal(Situation situation) {
        return Refusal.of("atelier.refusal." + name()).at(remedy(situation));
    }
}
