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
import java.util.Comparator;
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
        var open = request.allows(RequestAct.EDIT, viewer) ? open(shown) : List.<Remark>of();
        var answers = request.allows(RequestAct.ANSWER, viewer) ? complements(request) : null;
        return new Asked(
                request.status() == RequestStatus.RETURNED ? banner(shown) : null,
                open.stream()
                        .map(remark -> new Open(remark.spot().step(), href(request, remark)))
                        .toList(),
                answers,
                shown.stream()
                        .collect(Collectors.groupingBy(
                                remark -> remark.spot().key(),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        remark -> line(request, remark, open, answers), Collectors.toList()))));
    }

    private String banner(List<Remark> remarks) {
        var open = remarks.stream().filter(Remark::isOpen).count();
        var due = remarks.getLast().dueOn();
        var late = LocalDate.ofInstant(clock.instant(), French.PARIS).isAfter(due);
        return wording.of(late ? "review.asked.late" : "review.asked.banner", open, French.date(due));
    }

    /// In the order of the fiche; those of one section in the order in which they were made.
    private static List<Remark> open(List<Remark> remarks) {
        return remarks.stream()
                .filter(Remark::isOpen)
                .sorted(Comparator.comparing(remark -> remark.spot().target()))
                .toList();
    }

    /// At the field or the piece; a remark on a whole section is its own place.
    private static String href(AtelierRequest request, Remark remark) {
        var path = remark.spot().path();
        return "/demandes/" + request.reference() + path + (path.contains("#") ? "" : "#" + anchor(remark));
    }

    private static String anchor(Remark remark) {
        return "remarque-" + remark.id();
    }

    private Line line(AtelierRequest request, Remark remark, List<Remark> open, @Nullable String answers) {
        var at = open.indexOf(remark);
        var isLast = at >= 0 && at == open.size() - 1;
        return new Line(
                anchor(remark),
                remark.text(),
                wording.of("review.asked.made", remark.madeBy(), French.date(remark.madeAt())),
                remark.isOpen(),
                state(remark),
                answers == null ? null : answers + "#" + anchor(remark),
                at < 0 || isLast ? null : href(request, open.get(at + 1)),
                isLast);
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
