package fr.ateliersflash.local;

import static fr.ateliersflash.local.Cast.done;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Composition;
import fr.ateliersflash.agreement.Contact;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.Price;
import fr.ateliersflash.agreement.Terms;
import fr.ateliersflash.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// The agreements of the demonstration: those that existed, as far as they were published, and one in force whose
/// holders and prices are invented. The head of the bureau enters them, as a real one would.
public class AgreementSheets {

    private final Agreements agreements;

    public AgreementSheets(Agreements agreements) {
        this.agreements = agreements;
    }

    /// Enters those that are not there yet, by name, with the groupements that hold them.
    ///
    /// @param head of the bureau
    public void load(Viewer head) {
        var known = agreements.all().stream().map(FrameworkAgreement::name).collect(Collectors.toSet());
        sheets().stream().filter(sheet -> !known.contains(sheet.name())).forEach(sheet -> load(sheet, head));
    }

    private void load(Sheet sheet, Viewer head) {
        var agreement = done(agreements.open(sheet.terms(), head));
        for (var holder : orEmpty(sheet.holders())) {
            agreement = done(agreements.admit(
                    agreement.id(), agreement.version(), holder.groupement(), holder.composition(), head));
        }
        for (var price : orEmpty(sheet.prices())) {
            agreement = done(agreements.price(agreement.id(), agreement.version(), price.price(), head));
        }
    }

    private static List<Sheet> sheets() {
        try {
            var yaml =
                    new YamlPropertySourceLoader().load("agreements", new ClassPathResource("local/agreements.yaml"));
            return new Binder(ConfigurationPropertySources.from(yaml))
                    .bind("agreements", Bindable.listOf(Sheet.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException("The agreements of the demonstration cannot be read", e);
        }
    }

    private static <E> List<E> orEmpty(@Nullable List<E> list) {
        return list == null ? List.of() : list;
    }

    record Sheet(
            String name,
            String start,
            String end,
            int responseDays,
            BigDecimal vatRate,
            @Nullable Long ceiling,
            @Nullable List<HolderSheet> holders,
            @Nullable List<PriceSheet> prices) {

        Terms terms() {
            return new Terms(
                    name,
                    LocalDate.parse(start),
                    LocalDate.parse(end),
                    responseDays,
                    ceiling == null ? null : Money.euros(ceiling),
                    vatRate);
        }
    }

    record HolderSheet(
            String groupement,
            String mandataire,
            @Nullable List<MemberSheet> members,
            @Nullable Long ceiling,
            @Nullable List<ContactSheet> contacts) {

        Composition composition() {
            return new Composition(
                    mandataire,
                    orEmpty(members).stream()
                            .map(member -> new Member(member.name(), orEmpty(member.competences())))
                            .toList(),
                    ceiling == null ? null : Money.euros(ceiling),
                    orEmpty(contacts).stream().map(ContactSheet::contact).toList());
        }
    }

    record ContactSheet(
            String name,
            String role,
            String email,
            @Nullable String phone) {

        Contact contact() {
            return new Contact(name, role, email, Objects.requireNonNullElse(phone, ""));
        }
    }

    record MemberSheet(String name, @Nullable List<String> competences) {}

    record PriceSheet(String code, String label, MissionPhase phase, String unit, long euros) {

        Price price() {
            return new Price(code, label, phase, unit, Money.euros(euros));
        }
    }
}
