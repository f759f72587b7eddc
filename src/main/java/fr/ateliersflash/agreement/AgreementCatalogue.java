package fr.ateliersflash.agreement;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agreements of the demonstration: those that existed, as far as they were published, and one in force whose
/// holders and prices are invented. The application itself never loads them: a real bureau enters its own.
@Component
public class AgreementCatalogue {

    private static final String BY = "Données de démonstration";

    private final FrameworkAgreements agreements;
    private final Registration registration;
    private final Clock clock;

    AgreementCatalogue(FrameworkAgreements agreements, Registration registration, Clock clock) {
        this.agreements = agreements;
        this.registration = registration;
        this.clock = clock;
    }

    /// Loads those that are not there yet, by name, with the groupements that hold them.
    @Transactional
    public void load() {
        sheets().stream()
                .filter(sheet -> !agreements.existsByName(sheet.name()))
                .forEach(this::load);
    }

    private void load(Sheet sheet) {
        var at = clock.instant();
        var agreement = new FrameworkAgreement(sheet.terms(), BY, at);
        for (var holder : orEmpty(sheet.holders())) {
            var groupement = registration.named(OrganisationKind.GROUPEMENT, holder.groupement());
            var members = orEmpty(holder.members()).stream()
                    .map(member -> new Member(member.name(), orEmpty(member.competences())))
                    .toList();
            agreement.admit(groupement.id(), holder.mandataire(), members, BY, at);
        }
        orEmpty(sheet.prices()).forEach(price -> agreement.price(price.price(), BY, at));
        agreements.saveAndFlush(agreement);
    }

    private static List<Sheet> sheets() {
        try {
            var yaml = new YamlPropertySourceLoader()
                    .load("agreements", new ClassPathResource("agreement/agreements.yaml"));
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
            String groupement, String mandataire, @Nullable List<MemberSheet> members) {}

    record MemberSheet(String name, @Nullable List<String> competences) {}

    record PriceSheet(String code, String label, MissionPhase phase, String unit, long euros) {

        Price price() {
            return new Price(code, label, phase, unit, Money.euros(euros));
        }
    }
}
