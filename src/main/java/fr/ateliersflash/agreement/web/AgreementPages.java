package fr.ateliersflash.agreement.web;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.AgreementPapers;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Contact;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.agreement.Lot;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.PriceLine;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Region;
import fr.ateliersflash.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares the pages about agreements.
@Component
@Transactional(readOnly = true)
class AgreementPages {

    private final Agreements agreements;
    private final AgreementPapers papers;
    private final Territories territories;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    AgreementPages(
            Agreements agreements,
            AgreementPapers papers,
            Territories territories,
            Directory directory,
            Wording wording,
            Clock clock) {
        this.agreements = agreements;
        this.papers = papers;
        this.territories = territories;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    AgreementsPage list(Viewer viewer) {
        return new AgreementsPage(agreements.all().stream().map(this::row).toList(), isEditable(viewer));
    }

    AgreementPage show(long id, Viewer viewer) {
        var agreement = agreements.find(id);
        return new AgreementPage(
                id,
                agreement.version(),
                agreement.name(),
                agreement.start(),
                agreement.end(),
                agreement.isInForce(today()),
                agreement.responseDays(),
                printed(agreement.ceiling()),
                agreements.committed(id).toString(),
                French.percent(agreement.vatRate()),
                agreement.lots().stream().map(this::row).toList(),
                agreement.holders().stream()
                        .map(holder -> row(agreement, holder))
                        .toList(),
                agreement.priceLines().stream().map(this::row).toList(),
                papers.of(id, viewer).stream().map(this::row).toList(),
                agreement.updatedAt().atZone(French.PARIS),
                agreement.updatedBy(),
                isEditable(viewer));
    }

    FormPage opening() {
        return new FormPage("/accords-cadres", "/accords-cadres", null, List.of(), List.of(), List.of());
    }

    TermsForm terms(long id) {
        return TermsForm.of(agreements.find(id));
    }

    FormPage termsOf(long id) {
        return form(id, "/clauses", agreements.find(id).name(), List.of());
    }

    HolderForm newHolder(long id) {
        return HolderForm.empty(agreements.find(id).version());
    }

    /// Groupements that do not hold the agreement yet may be let in.
    FormPage admission(long id) {
        var agreement = agreements.find(id);
        var others = directory.all(OrganisationKind.GROUPEMENT).stream()
                .filter(groupement -> agreement.heldBy(groupement.id()).isEmpty())
                .map(groupement -> new Option(String.valueOf(groupement.id()), groupement.name()))
                .toList();
        return form(id, "/titulaires", null, others).in(lots(id));
    }

    HolderForm holder(long id, long holderId) {
        var agreement = agreements.find(id);
        return HolderForm.of(agreement.holder(holderId), agreement.version());
    }

    FormPage composition(long id, long holderId) {
        var holder = agreements.find(id).holder(holderId);
        return form(id, "/titulaires/" + holderId, groupementOf(holder), List.of());
    }

    PriceForm newPrice(long id) {
        return PriceForm.empty(agreements.find(id).version());
    }

    FormPage pricing(long id) {
        return form(id, "/prix", null, phases());
    }

    PriceForm price(long id, long lineId) {
        var agreement = agreements.find(id);
        return PriceForm.of(agreement.priceLine(lineId), agreement.version());
    }

    FormPage pricing(long id, long lineId) {
        return form(id, "/prix/" + lineId, agreements.find(id).priceLine(lineId).code(), phases());
    }

    private AgreementsPage.Row row(FrameworkAgreement agreement) {
        return new AgreementsPage.Row(
                agreement.id(),
                agreement.name(),
                agreement.start(),
                agreement.end(),
                agreement.isInForce(today()),
                agreement.holders().size(),
                printed(agreement.ceiling()));
    }

    private AgreementPage.LotRow row(Lot lot) {
        var regions = lot.regions().stream()
                .flatMap(code -> territories.region(code).stream())
                .map(Region::name)
                .toList();
        return new AgreementPage.LotRow(
                lot.id(),
                name(lot),
                regions.isEmpty()
                        ? wording.of("agreement.lot.everywhere")
                        : wording.of("agreement.lot.covers", French.list(regions)));
    }

    private String name(Lot lot) {
        return lot.label().isEmpty()
                ? wording.of("agreement.lot.only", lot.number())
                : wording.of("agreement.lot.named", lot.number(), lot.label());
    }

    private AgreementPage.DocumentRow row(AgreementPapers.Paper paper) {
        var groupement = paper.groupementId();
        return new AgreementPage.DocumentRow(
                paper.href(),
                paper.label(),
                paper.document().name() + ", " + French.size(paper.document().size()),
                groupement == null
                        ? wording.of("agreement.document.bureau")
                        : wording.of(
                                "agreement.document.holder",
                                directory.organisation(groupement).name()));
    }

    LotForm newLot(long id) {
        return new LotForm(null, List.of(), agreements.find(id).version());
    }

    LotForm lot(long id, long lotId) {
        var agreement = agreements.find(id);
        return LotForm.of(agreement.lot(lotId), agreement.version());
    }

    FormPage division(long id) {
        return form(id, "/lots", null, regions());
    }

    FormPage division(long id, long lotId) {
        return form(id, "/lots/" + lotId, name(agreements.find(id).lot(lotId)), regions());
    }

    private List<Option> regions() {
        return territories.regions().stream()
                .map(region -> new Option(region.code(), region.name()))
                .toList();
    }

    /// The lots to choose from, none when there is no choice.
    List<Option> lots(long id) {
        var lots = agreements.find(id).lots();
        return lots.size() < 2
                ? List.of()
                : lots.stream()
                        .map(lot -> new Option(String.valueOf(lot.id()), name(lot)))
                        .toList();
    }

    long firstLot(long id) {
        return agreements.find(id).lots().getFirst().id();
    }

    /// Whose a document may be.
    FormPage deposit(long id) {
        var holders = agreements.find(id).holders().stream()
                .map(holder -> new Option(String.valueOf(holder.groupementId()), groupementOf(holder)))
                .toList();
        return form(id, "/pieces", null, holders);
    }

    FormPage withdrawal(long id, long documentId, Viewer viewer) {
        var label = papers.find(id, documentId, viewer).label();
        return form(id, "/pieces/%d/retrait".formatted(documentId), label, List.of());
    }

    private AgreementPage.HolderRow row(FrameworkAgreement agreement, Holder holder) {
        return new AgreementPage.HolderRow(
                holder.id(),
                holder.lot().number(),
                holder.rank(),
                groupementOf(holder),
                holder.mandataire(),
                holder.members().stream().map(Member::line).toList(),
                agreements.committed(agreement.id(), holder.groupementId()).toString(),
                printed(holder.ceiling()),
                holder.contacts().stream().map(Contact::line).toList());
    }

    private AgreementPage.PriceRow row(PriceLine line) {
        return new AgreementPage.PriceRow(
                line.id(),
                line.code(),
                line.label(),
                line.phase(),
                line.unit(),
                validity(line),
                line.isInForce(today()),
                line.unitPrice().toString());
    }

    private String validity(PriceLine line) {
        var from = line.validFrom();
        var until = line.validUntil();
        if (from == null) {
            return until == null
                    ? wording.of("agreement.price.validity.always")
                    : wording.of("agreement.price.validity.until", French.date(until));
        }
        return until == null
                ? wording.of("agreement.price.validity.from", French.date(from))
                : wording.of("agreement.price.validity.between", French.date(from), French.date(until));
    }

    private static FormPage form(long id, String path, @Nullable String about, List<Option> choices) {
        var agreement = "/accords-cadres/" + id;
        return new FormPage(agreement + path, agreement, about, choices, List.of(), List.of());
    }

    private List<Option> phases() {
        return wording.options("agreement.phase", MissionPhase.values());
    }

    private String groupementOf(Holder holder) {
        return directory.organisation(holder.groupementId()).name();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    private static boolean isEditable(Viewer viewer) {
        return viewer.is(Capacity.HEAD_OF_BUREAU);
    }

    private static @Nullable String printed(@Nullable Money amount) {
        return amount == null ? null : amount.toString();
    }
}
