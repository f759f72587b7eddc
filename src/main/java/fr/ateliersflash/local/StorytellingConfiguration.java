package fr.ateliersflash.local;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.atelier.Fieldwork;
import fr.ateliersflash.atelier.Papers;
import fr.ateliersflash.atelier.RoadMap;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.ReadingRoom;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// What tells stories: for the demonstration, and for tests that need a dossier at some point of its life.
@Configuration(proxyBeanMethods = false)
@Profile({"local", "scene"})
class StorytellingConfiguration {

    @Bean
    TravellingClock clock() {
        return new TravellingClock();
    }

    @Bean
    Cast cast(Directory directory, Registration registration, Territories territories) {
        return new Cast(directory, registration, territories);
    }

    @Bean
    AgreementSheets agreementSheets(Agreements agreements) {
        return new AgreementSheets(agreements);
    }

    @Bean
    Storyteller storyteller(
            TravellingClock clock,
            Cast cast,
            Territories territories,
            WorkingDays workingDays,
            Storyteller.UseCases useCases) {
        return new Storyteller(clock, cast, territories, workingDays, useCases);
    }

    @Bean
    Storyteller.UseCases useCases(
            Dossiers dossiers,
            Filing filing,
            Examination examination,
            SigningCircuit circuit,
            Waves waves,
            Designation designation,
            Proposals proposals,
            Credits credits,
            Orders orders,
            Course course,
            Ateliers ateliers,
            Papers papers,
            Fieldwork fieldwork,
            RoadMap roadMap,
            Conversations conversations,
            ReadingRoom readingRoom,
            Notebook notebook) {
        return new Storyteller.UseCases(
                dossiers,
                filing,
                examination,
                circuit,
                waves,
                designation,
                proposals,
                credits,
                orders,
                course,
                ateliers,
                papers,
                fieldwork,
                roadMap,
                conversations,
                readingRoom,
                notebook);
    }
}
