package fr.ateliersflash.review.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.FieldRemarks;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The remarks of the last return, beside the fields they are about, for all but groupements.
@Component
class AskedRemarks implements FieldRemarks {

    private final Examination examination;
    private final Wording wording;
    private final Clock clock;

    AskedRemarks(Examination examination, Wording wording, Clock clock) {
        this.examination = examination;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Asked of(AtelierRequest request, Viewer viewer) {
        var shown = request.sideOf(viewer) == OrganisationKind.GROUPEMENT
                ? List.<Remark>of()
                : examination.lastAsked(request);
        if (shown.isEmpty()) {
            return Asked.NOTHING;
        }
        var answers = request.allows(RequestAct.ANSWER, viewer) ? complements(request) : null;
        return new Asked(
                request.status() == RequestStatus.RETURNED ? banner(shown) : null,
                request.allows(RequestAct.EDIT, viewer) ? next(request, shown) : null,
                answers,
                shown.stream()
                        .collect(Collectors.groupingBy(
                                remark -> remark.spot().key(),
                                LinkedHashMap::new,
                                Collectors.mapping(remark -> line(remark, answers), Collectors.toList()))));
    }

    private String banner(List<Remark> remarks) {
        var open = remarks.stream().filter(Remark::isOpen).count();
        var due = remarks.getLast().dueOn();
        var late = LocalDate.ofInstant(clock.instant(), French.PARIS).isAfter(due);
        return wording.of(late ? "review.asked.late" : "review.asked.banner", open, French.date(due));
    }

    private static @Nullable String next(AtelierRequest request, List<Remark> remarks) {
        return remarks.stream()
                .filter(Remark::isOpen)
                .findFirst()
                .map(remark ->
                        "/demandes/" + request.reference() + remark.spot().path())
                .orElse(null);
    }

    private Line line(Remark remark, @Nullable String answers) {
        return new Line(
                remark.text(),
                wording.of("review.asked.made", remark.madeBy(), French.date(remark.madeAt())),
                remark.isOpen(),
                state(remark),
                answers == null ? null : answers + "#remarque-" + remark.id());
    }

    private String state(Remark remark) {
        var kind = remark.answerKind();
        return kind == null
                ? wording.of("review.remark.open")
                : wording.of("review.asked.answered." + kind, Objects.requireNonNullElse(remark.answer(), ""));
    }

    private static String complements(AtelierRequest request) {
        return "/demandes/" + request.reference() + "/complements";
    }
}
