package fr.ateliersflash.request;

import static fr.ateliersflash.request.RequestStatus.DISCARDED;
import static fr.ateliersflash.request.RequestStatus.DRAFT;
import static fr.ateliersflash.request.RequestStatus.ELIGIBLE;
import static fr.ateliersflash.request.RequestStatus.IN_REVIEW;
import static fr.ateliersflash.request.RequestStatus.REDIRECTED;
import static fr.ateliersflash.request.RequestStatus.REJECTED;
import static fr.ateliersflash.request.RequestStatus.RETURNED;
import static fr.ateliersflash.request.RequestStatus.SELECTED;
import static fr.ateliersflash.request.RequestStatus.SUBMITTED;
import static fr.ateliersflash.request.RequestStatus.WITHDRAWN;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.CLOCK;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.CO_WRITER;
import static fr.ateliersflash.shared.Capacity.HEAD_OF_BUREAU;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.Capacity;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done to a request.
public enum RequestAct implements Act<RequestStatus> {
    /// Open a fiche for a collectivité of the service's perimeter.
    CREATE(Set.of(SERVICE), Set.of(), DRAFT),
    /// Write a section of the fiche.
    EDIT(Set.of(SERVICE, COLLECTIVITE, CO_WRITER), Set.of(DRAFT, RETURNED), null),
    /// Let the collectivité write too, or no longer.
    INVITE(Set.of(SERVICE), Set.of(DRAFT, RETURNED), null),
    /// Invite somebody by name.
    SHARE(Set.of(SERVICE), Set.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED), null),
    /// Take an invitation back, and what it had opened.
    UNSHARE(Set.of(SERVICE), EnumSet.complementOf(EnumSet.of(DISCARDED)), null),
    /// Come in, having been invited.
    JOIN(Set.of(CO_WRITER), Set.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED), null),
    /// Hand the dossier to a colleague.
    HAND_OVER(Set.of(SERVICE), Set.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED), null),
    /// Join or replace a letter or an annex: letters may still arrive after the deposit.
    ATTACH(Set.of(SERVICE, COLLECTIVITE, CO_WRITER), Set.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED), null),
    /// Take an annex away, as long as nothing is deposited or the fiche has come back.
    DETACH(Set.of(SERVICE, COLLECTIVITE, CO_WRITER), Set.of(DRAFT, RETURNED), null),
    /// Deposit (déposer).
    SUBMIT(Set.of(SERVICE), Set.of(DRAFT), SUBMITTED),
    /// Take up (prendre en charge).
    TAKE_UP(Set.of(BUREAU), Set.of(SUBMITTED), IN_REVIEW),
    /// Give it to an examiner of the bureau (confier l’examen).
    ASSIGN(Set.of(BUREAU), Set.of(SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED), null),
    /// Accept or refuse a letter.
    ASSESS(Set.of(BUREAU), Set.of(IN_REVIEW), null),
    /// Waive an eligibility rule that is not met (déroger), with a reason.
    WAIVE(Set.of(BUREAU), Set.of(IN_REVIEW), null),
    /// Ask for more (demander des compléments).
    RETURN(Set.of(BUREAU), Set.of(IN_REVIEW), RETURNED),
    /// Answer a remark.
    ANSWER(Set.of(SERVICE), Set.of(RETURNED), null),
    /// Send back once every remark is answered.
    RESUBMIT(Set.of(SERVICE), Set.of(RETURNED), IN_REVIEW),
    /// Validate (valider).
    VALIDATE(Set.of(HEAD_OF_BUREAU), Set.of(IN_REVIEW), ELIGIBLE),
    /// Select in a wave (retenir).
    SELECT(Set.of(HEAD_OF_BUREAU), Set.of(ELIGIBLE), SELECTED),
    /// Leave for the next wave (reporter).
    DEFER(Set.of(HEAD_OF_BUREAU), Set.of(ELIGIBLE), null),
    /// Not select (ne pas retenir).
    REJECT(Set.of(HEAD_OF_BUREAU), Set.of(IN_REVIEW, ELIGIBLE), REJECTED),
    /// Point to another scheme (réorienter).
    REDIRECT(Set.of(HEAD_OF_BUREAU), Set.of(IN_REVIEW, ELIGIBLE), REDIRECTED),
    /// Take back (retirer).
    WITHDRAW(Set.of(SERVICE), Set.of(SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE), WITHDRAWN),
    /// Open again (rouvrir).
    REOPEN(Set.of(HEAD_OF_BUREAU), Set.of(REJECTED, REDIRECTED, WITHDRAWN), IN_REVIEW),
    /// Put a draft in the trash.
    DISCARD(Set.of(SERVICE), Set.of(DRAFT), DISCARDED),
    /// Take a draft out of the trash, within thirty days.
    RESTORE(Set.of(SERVICE), Set.of(DISCARDED), DRAFT),
    /// Erase what a draft said, thirty days after it was put in the trash.
    ERASE(Set.of(CLOCK), Set.of(DISCARDED), null);

    private final Set<Capacity> by;
    private final Set<RequestStatus> from;
    private final @Nullable RequestStatus to;

    RequestAct(Set<Capacity> by, Set<RequestStatus> from, @Nullable RequestStatus to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<Capacity> by() {
        return by;
    }

    @Override
    public Set<RequestStatus> from() {
        return from;
    }

    @Override
    public @Nullable RequestStatus to() {
        return to;
    }
}
