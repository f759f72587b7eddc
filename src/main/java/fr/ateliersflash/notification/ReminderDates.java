package fr.ateliersflash.notification;

import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.AssignmentStatus;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.funding.FundingSettings;
import fr.ateliersflash.funding.Statements;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.shared.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// When each rule reminds people, from the state of the dossier as it is: what has been answered is no longer reminded,
/// and what has changed changes the dates.
@Component
class ReminderDates {

    private static final int BEFORE_DUE = 5;
    private static final int LETTERS_EVERY = 14;
    private static final int UNSENT_AFTER = 3;
    private static final int WORKING_DAYS_BEFORE = 2;

    private final Examination examination;
    private final Designation designation;
    private final WorkingDays workingDays;
    private final Statements statements;
    private final FundingSettings funding;

    ReminderDates(
            Examination examination,
            Designation designation,
            WorkingDays workingDays,
            Statements statements,
            FundingSettings funding) {
        this.examination = examination;
        this.designation = designation;
        this.workingDays = workingDays;
        this.statements = statements;
        this.funding = funding;
    }

    /// One date of one rule.
    ///
    /// @param organisation that is reminded
    /// @param by the last day to act, told with the reminder when there is one
    record Planned(ReminderRule rule, LocalDate on, long organisation, LocalDate by) {}

    /// Every date, past and to come; of those that never end, the ones until a month from a day.
    List<Planned> of(AtelierRequest request, LocalDate today) {
        return switch (request.status()) {
            case SUBMITTED, IN_REVIEW -> letters(request, today);
            case RETURNED ->
                Stream.concat(returned(request), unsent(request))
                        .sorted(Comparator.comparing(Planned::on))
                        .toList();
            case SELECTED ->
                Stream.concat(
                                designation.live(request.id()).stream()
                                        .filter(live -> live.status() == AssignmentStatus.PROPOSED)
                                        .flatMap(this::proposal),
                                idleCredits(request, today))
                        .toList();
            case DRAFT, ELIGIBLE, REJECTED, REDIRECTED, WITHDRAWN, DISCARDED -> List.of();
        };
    }

    private Stream<Planned> returned(AtelierRequest request) {
        var sentBack = day(request.statusSince());
        return examination.asked(request).map(Remark::dueOn).max(Comparator.naturalOrder()).stream()
                .flatMap(due -> Stream.of(due.minusDays(BEFORE_DUE), due.minusDays(1), due.plusDays(1))
                        .filter(on -> on.isAfter(sentBack))
                        .map(on -> new Planned(ReminderRule.RETURN_DUE, on, request.serviceId(), due)));
    }

    /// Written since the return, and not sent back.
    private static Stream<Planned> unsent(AtelierRequest request) {
        var last = day(request.updatedAt());
        return request.hasUndepositedChanges()
                ? Stream.of(new Planned(
                        ReminderRule.UNSENT_CHANGES, last.plusDays(UNSENT_AFTER), request.serviceId(), last))
                : Stream.empty();
    }

    private static List<Planned> letters(AtelierRequest request, LocalDate today) {
        var submittedAt = request.submittedAt();
        var missing = Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .anyMatch(letter -> request.currentLetter(letter)
                        .filter(one -> one.verdict() != Verdict.REFUSED)
                        .isEmpty());
        if (!missing || submittedAt == null) {
            return List.of();
        }
        var deposit = day(submittedAt);
        return Stream.iterate(deposit.plusDays(LETTERS_EVERY), on -> on.plusDays(LETTERS_EVERY))
                .takeWhile(on -> !on.isAfter(today.plusMonths(1)))
                .map(on -> new Planned(ReminderRule.LETTERS, on, request.serviceId(), deposit))
                .toList();
    }

    private Stream<Planned> idleCredits(AtelierRequest request, LocalDate today) {
        return statements.uncommittedSince(request.id()).stream()
                .flatMap(since -> Stream.iterate(
                                since.plusDays(funding.idleDays()), on -> on.plusDays(funding.idleDays()))
                        .takeWhile(on -> !on.isAfter(today.plusMonths(1)))
                        .map(on -> new Planned(ReminderRule.CREDITS_IDLE, on, request.serviceId(), since)));
    }

    private Stream<Planned> proposal(Assignment proposal) {
        var due = day(proposal.dueAt());
        var on = Stream.iterate(due.minusDays(1), day -> day.minusDays(1))
                .filter(workingDays::isWorked)
                .skip(WORKING_DAYS_BEFORE - 1L)
                .findFirst()
                .orElseThrow();
        return on.isAfter(day(proposal.proposedAt()))
                ? Stream.of(new Planned(ReminderRule.PROPOSAL, on, proposal.groupementId(), due))
                : Stream.empty();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, French.PARIS);
    }
}
