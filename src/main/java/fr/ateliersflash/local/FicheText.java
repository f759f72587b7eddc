package fr.ateliersflash.local;

import fr.ateliersflash.request.Actors;
import fr.ateliersflash.request.Contacts;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.LocalEngineering;
import fr.ateliersflash.request.Logistics;
import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.Programmes;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.Scale;
import fr.ateliersflash.request.Section;
import fr.ateliersflash.request.Site;
import fr.ateliersflash.request.Themes;
import fr.ateliersflash.shared.French;
import java.time.LocalDate;
import java.util.List;

/// A complete fiche for a story.
///
/// @param address of the referent agent
/// @param official the referent elected member
record FicheText(Story story, String address, String official) {

    /// All but the contacts.
    List<Section> sections() {
        return List.of(site(), purpose(), themes(), actors(), programmes(), logistics());
    }

    /// @param agent the referent agent of the service
    Contacts contacts(String agent) {
        return new Contacts(
                agent,
                address,
                "02 00 00 00 00",
                official,
                story.bearer().kind().isIntercommunal() ? "Présidente" : "Maire",
                "elu@exemple.fr",
                "");
    }

    private Site site() {
        return new Site(
                story.communes(),
                story.bearer().kind().isIntercommunal() ? Scale.INTERCOMMUNAL : Scale.SITE,
                story.friche(),
                true,
                "Site de " + story.bearer().name(),
                "Un ensemble d’environ deux hectares au bord du centre, en partie inoccupé, bien desservi.");
    }

    private Purpose purpose() {
        return new Purpose(
                story.object(),
                "La population se stabilise après vingt ans de baisse ; les commerces tiennent, les logements se vident.",
                "Comment donner un usage partagé au site sans attendre un opérateur ?",
                "Trois propriétaires, des études qui se contredisent, des habitants peu entendus.",
                "Une étude de programmation et deux réunions publiques.");
    }

    private Themes themes() {
        return new Themes(
                story.theme(),
                List.of(),
                "Urbanisme, paysage, concertation",
                "Par où commencer ? Avec qui ? À quel rythme ?",
                List.of(DeliverableForm.ROAD_MAP, DeliverableForm.PROJECT_SKETCH),
                "");
    }

    private Actors actors() {
        return new Actors(
                "Riverains, commerçants, associations, bailleur social, lycée.",
                List.of(LocalEngineering.CAUE, LocalEngineering.LAND_AGENCY),
                "Le CAUE prépare la visite ; l’établissement public foncier éclaire le portage.");
    }

    private Programmes programmes() {
        return new Programmes(List.of(Programme.PVD, Programme.ORT), "Étude de programmation de 2024.");
    }

    private Logistics logistics() {
        return new Logistics(
                LocalDate.ofInstant(story.start(), French.PARIS).plusMonths(6),
                "Hors vacances scolaires.",
                "Salle des fêtes, à deux cents mètres du site.",
                true);
    }
}
