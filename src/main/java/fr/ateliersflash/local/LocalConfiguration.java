package fr.ateliersflash.local;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.notification.Digests;
import fr.ateliersflash.notification.Oblivion;
import fr.ateliersflash.review.Scenarios;
import fr.ateliersflash.review.WaveCalendar;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.site.DemonstrationAccounts;
import fr.ateliersflash.territory.Territories;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/// The demonstration and its accounts.
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalConfiguration {

    private static final Duration NEWS = Duration.ofDays(21);

    @Bean
    Demonstration demonstration(
            TravellingClock clock,
            Cast cast,
            Storyteller storyteller,
            AgreementSheets agreements,
            Credits credits,
            Waves waves,
            Scenarios scenarios,
            WaveCalendar calendar,
            Territories territories,
            Directory directory,
            WorkingDays workingDays) {
        return new Demonstration(
                clock,
                cast,
                storyteller,
                agreements,
                credits,
                waves,
                scenarios,
                calendar,
                territories,
                directory,
                workingDays);
    }

    /// What the demonstration tells of the past is news for three weeks.
    @Bean
    Oblivion oblivion(TravellingClock clock) {
        var news = clock.instant().minus(NEWS);
        return at -> at.isBefore(news);
    }

    /// A demonstration seldom runs at eight in the morning.
    @Bean
    @Order(101)
    ApplicationRunner digestsAtTheStart(Digests digests) {
        return _ -> digests.gather();
    }

    @Bean
    DemonstrationAccounts demonstrationAccounts() {
        return () -> List.of(
                account("Service de l’État (DDT de la Mayenne)", "ddt53"),
                account("Service de l’État (DDTM des Côtes-d’Armor)", "ddt22"),
                account("Service régional, lecture seule (DREAL Pays de la Loire)", "dreal52"),
                account("Bureau de la DGALN, examinateur", "bureau"),
                account("Bureau de la DGALN, chef du bureau", "chef.bureau"),
                account("Collectivité (Évron)", "evron"),
                account("Collectivité (Guingamp)", "guingamp"),
                account("Groupement classé premier (fictif)", "groupement1"),
                account("Groupement classé deuxième (fictif)", "groupement2"),
                account("Groupement classé troisième (fictif)", "groupement3"),
                account("Administration de l’application", "admin"));
    }

    private static DemonstrationAccounts.Account account(String role, String name) {
        return new DemonstrationAccounts.Account(role, name, name + "@exemple.fr", Cast.PASSWORD);
    }
}
