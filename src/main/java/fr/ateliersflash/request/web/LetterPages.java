package fr.ateliersflash.request.web;

import fr.ateliersflash.document.QrCode;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.PaperCode;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.shared.French;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the two model letters with what the fiche says.
@Component
class LetterPages {

    private final LetterWording wording;

    LetterPages(LetterWording wording) {
        this.wording = wording;
    }

    Letter of(AtelierRequest request, PieceKind kind) {
        return kind == PieceKind.ENGAGEMENT_LETTER ? engagement(request) : support(request);
    }

    private Letter engagement(AtelierRequest request) {
        var fiche = request.fiche();
        var recipient = Stream.concat(
                        wording.lines("request.letter.recipient").stream(),
                        Stream.of(wording.of("request.letter.through", request.serviceName())))
                .toList();
        var start = Optional.ofNullable(fiche.logistics().wishedStart()).map(French::date);
        return letter(
                request,
                PieceKind.ENGAGEMENT_LETTER,
                wording.sender(request),
                recipient,
                wording.of("request.letter.engagement.object"),
                List.of(
                        wording.of("request.letter.engagement.asks", wording.bearer(request), request.serviceName()),
                        wording.of(
                                "request.letter.engagement.about",
                                wording.typedWithin(fiche.purpose().title()),
                                wording.where(request))),
                wording.of("request.letter.engagement.promise"),
                commitments(request),
                List.of(wording.of("request.letter.engagement.start", wording.orBlank(start.orElse("")))),
                wording.lines("request.letter.engagement.signature"));
    }

    private List<String> commitments(AtelierRequest request) {
        var fiche = request.fiche();
        var items = new ArrayList<String>();
        items.add(wording.of("request.letter.engagement.drive"));
        items.add(wording.of(
                "request.letter.engagement.official",
                wording.orBlank(fiche.contacts().officialName()),
                wording.orBlank(fiche.contacts().officialRole())));
        items.add(wording.of(
                "request.letter.engagement.mobilise",
                wording.typedWithin(fiche.actors().toMobilise())));
        items.add(wording.of(
                "request.letter.engagement.host",
                wording.typedWithin(fiche.logistics().venue())));
        items.add(wording.of("request.letter.engagement.pay"));
        epci(request).ifPresent(epci -> items.add(wording.of("request.letter.engagement.epci", epci)));
        items.add(wording.of("request.letter.engagement.engineering", engineering(request)));
        return items;
    }

    private Letter support(AtelierRequest request) {
        var purpose = request.fiche().purpose();
        return letter(
                request,
                PieceKind.SUPPORT_LETTER,
                wording.of("request.letter.support.sender", wording.departement(request)),
                wording.lines("request.letter.recipient"),
                wording.of("request.letter.support.object", wording.bearer(request)),
                List.of(
                        wording.of("request.letter.support.asks", wording.bearer(request)),
                        wording.of(
                                "request.letter.support.about",
                                wording.typedWithin(purpose.title()),
                                wording.where(request),
                                wording.population(request)),
                        wording.of("request.letter.support.question", wording.typed(purpose.problem()))),
                wording.of("request.letter.support.promise"),
                reasons(request),
                List.of(wording.of(
                        "request.letter.support.owner",
                        request.serviceName(),
                        wording.orBlank(request.fiche().contacts().agentName()))),
                wording.lines("request.letter.support.signature"));
    }

    private List<String> reasons(AtelierRequest request) {
        var fiche = request.fiche();
        var items = new ArrayList<String>();
        var theme = Stream.ofNullable(fiche.themes().main()).toList();
        items.add(wording.of("request.letter.support.theme", wording.chosen("request.theme", theme)));
        items.add(wording.of(
                "request.letter.support.obstacles",
                wording.typedWithin(fiche.purpose().obstacles())));
        var programmes = fiche.programmes().underWay();
        if (!programmes.isEmpty()) {
            items.add(wording.of("request.letter.support.programmes", wording.chosen("request.programme", programmes)));
        }
        epci(request).ifPresent(epci -> items.add(wording.of("request.letter.support.epci", epci)));
        items.add(wording.of("request.letter.support.engineering", engineering(request)));
        items.add(wording.of(
                fiche.logistics().accepted()
                        ? "request.letter.support.bearer.paying"
                        : "request.letter.support.bearer"));
        return items;
    }

    private Letter letter(
            AtelierRequest request,
            PieceKind kind,
            String sender,
            List<String> recipient,
            String object,
            List<String> opening,
            String promise,
            List<String> items,
            List<String> closing,
            List<String> signature) {
        var reference = request.reference().value();
        var name = wording.of("request.letter." + kind);
        var code = new PaperCode(request.reference(), kind).toString();
        var picture = Base64.getEncoder().encodeToString(QrCode.png(code));
        return new Letter(
                wording.of("request.letter.title", name, reference),
                wording.of("request.letter.foot", name, reference),
                reference,
                sender,
                recipient,
                object,
                opening,
                promise,
                punctuated(items),
                closing,
                signature,
                code,
                "data:image/png;base64," + picture,
                wording.of("request.letter.code.words", code, name));
    }

    /// The intercommunalité to associate with a commune or a site, unless the fiche says that it is not.
    private Optional<String> epci(AtelierRequest request) {
        var associated = request.fiche().site().epciAssociated();
        return request.bearer().kind() == BearerKind.COMMUNE && !Boolean.FALSE.equals(associated)
                ? Optional.of(wording.epci(request))
                : Optional.empty();
    }

    private String engineering(AtelierRequest request) {
        return wording.chosen("request.engineering", request.fiche().actors().localEngineering());
    }

    /// A semicolon after each item, a full stop after the last.
    private static List<String> punctuated(List<String> items) {
        var last = items.size() - 1;
        return Stream.concat(
                        items.subList(0, last).stream().map(item -> item + "\u00a0;"), Stream.of(items.get(last) + "."))
                .toList();
    }
}
